package vn.toasoan.publishing.site;

/**
 * What every page has around its own content.
 *
 * @param title of the browser's tab
 * @param description for search engines and share cards
 * @param url canonical address; null on a page that has none
 * @param stylesheet path of the theme
 * @param here which entry of the navigation the page is, or null
 */
public record Frame(String title, String description, String url, String stylesheet, SchoolFacts school, String here) {}
