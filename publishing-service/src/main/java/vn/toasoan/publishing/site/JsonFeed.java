package vn.toasoan.publishing.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Feed 1.1. */
final class JsonFeed {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {}

    static String of(FeedPage page) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", page.title());
        feed.put("description", page.subtitle());
        feed.put("home_page_url", page.home());
        feed.put("feed_url", page.self());
        feed.put("language", "vi");
        feed.put("authors", List.of(Map.of("name", page.school())));
        feed.put("items", page.entries().stream().map(JsonFeed::item).toList());
        try {
            return JSON.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> item(FeedPage.Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.url());
        item.put("title", entry.title());
        item.put("summary", entry.summary());
        item.put("content_html", entry.content());
        if (entry.image() != null) {
            item.put("image", entry.image());
        }
        item.put("date_published", entry.published());
        item.put("date_modified", entry.updated());
        item.put(
                "authors",
                entry.authors().stream().map(name -> Map.of("name", name)).toList());
        item.put("tags", List.of(entry.sectionName()));
        item.put("language", "vi");
        return item;
    }
}
