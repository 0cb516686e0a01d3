package vn.toasoan.publishing.site;

import java.util.Arrays;

/** Strong tags of what the site serves: the content's hash, with a mark for its compressed forms. */
final class EntityTags {

    private EntityTags() {}

    static String of(String sha256, Coding coding) {
        return '"' + sha256 + coding.tagMark() + '"';
    }

    /** @param ifNoneMatch the request's header, or null; compared weakly, as RFC 9110 has it for reading */
    static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    }

    /** Whether the client takes that coding: named, or by a star, and not with a weight of nought. */
    static boolean accepts(String coding, String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        Boolean star = null;
        for (String part : acceptEncoding.split(",")) {
            String[] words = part.strip().split(";");
            boolean wanted = Arrays.stream(words).skip(1).map(String::strip).noneMatch(EntityTags::isNought);
            if (words[0].strip().equalsIgnoreCase(coding)) {
                return wanted;
            }
            if (words[0].strip().equals("*")) {
                star = wanted;
            }
        }
        return Boolean.TRUE.equals(star);
    }

    private static boolean isNought(String parameter) {
        return parameter.matches("(?i)q\\s*=\\s*0(\\.0{0,3})?");
    }
}
