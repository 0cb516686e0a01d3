package vn.toasoan.publishing.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** schema.org NewsArticle for search engines, escaped so that no text can leave the script element that holds it. */
final class NewsArticleJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory().setCharacterEscapes(new ForScriptElement());
    }

    private NewsArticleJson() {}

    static String of(LiveArticle article, SchoolFacts school) {
        Map<String, Object> publisher = organisation(school.name());
        publisher.put("url", school.publicUrl() + "/");
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("@context", "https://schema.org");
        news.put("@type", "NewsArticle");
        news.put("mainEntityOfPage", school.publicUrl() + article.path());
        news.put("headline", article.title());
        news.put("description", article.summary());
        news.put("inLanguage", "vi");
        news.put("articleSection", article.section().name());
        news.put("datePublished", VietnameseDate.machine(article.publishedAt()));
        news.put("dateModified", VietnameseDate.machine(article.modifiedAt()));
        news.put("author", authors(article));
        news.put("publisher", publisher);
        news.put(
                "image",
                article.pictures().stream()
                        .map(picture -> school.publicUrl() + picture.path())
                        .toList());
        news.put("isAccessibleForFree", true);
        try {
            return JSON.writeValueAsString(news);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> authors(LiveArticle article) {
        if (article.authors().isEmpty()) {
            return List.of(organisation(article.teamName()));
        }
        return article.authors().stream()
                .map(author -> typed("Person", author.name()))
                .toList();
    }

    private static Map<String, Object> organisation(String name) {
        return typed("Organization", name);
    }

    private static Map<String, Object> typed(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    private static final class ForScriptElement extends CharacterEscapes {

        private static final int[] ASCII = standardAsciiEscapesForJSON();

        static {
            for (char c : "<>&'".toCharArray()) {
                ASCII[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return c == 0x2028 || c == 0x2029 ? new SerializedString("\\u%04x".formatted(c)) : null;
        }
    }
}
