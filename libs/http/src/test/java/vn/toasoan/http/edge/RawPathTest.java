package vn.toasoan.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/articles",
                "/api/v1/articles/",
                "/tin/ngay-hoi-doc-sach",
                "/tin/ng%C3%A0y-h%E1%BB%99i",
                "/media/a.b..c.jpg",
                "/.well-known/security.txt",
                "/...",
                "/a+b,c=d:e@f!g$h&i'(j)*k~l",
                "/100%25",
                "/a%20b",
                "/feed.atom?a=b;c//d/../e%2F%3B\\",
                "/x?q=%E1%BB%99&r=%C3",
                "*",
                "http://localhost:8081/api/v1/articles",
                "http://localhost:8081"
            })
    void aPathWithOneReadingPasses(String target) {
        assertThat(RawPath.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "//",
                "/api//v1",
                "/api/v1/articles//",
                "/api/v1/articles;x",
                "/api;jsessionid=1/v1",
                "/api/v1/articles%3Bx",
                "/api/v1/articles%3bx",
                "/api%2Fv1",
                "/api%2fv1",
                "/api%5Cv1",
                "/api%5cv1",
                "/api\\v1",
                "/api/./v1",
                "/api/../v1",
                "/api/v1/.",
                "/api/v1/..",
                "/%2e/api",
                "/%2E%2e/api",
                "/.%2e/api",
                "/api/%2e",
                "/a%00b",
                "/a%0d%0ab",
                "/a%1Fb",
                "/a%7fb",
                "/a%09b",
                "/a%252Fb",
                "/a%25252fb",
                "/a%253Bb",
                "/%252e%252e/b",
                "/a%2500",
                "/a%25255Cb",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%+1",
                "/bài",
                "/a b",
                "/a#b",
                "/a\tb",
                "/a?b=%00",
                "/a?b=%zz",
                "/a?b c",
                "http://localhost//api",
                "http://localhost/api/../x",
                "ftp://localhost/x",
                "/%25252525252525252f"
            })
    void aPathWithTwoReadingsIsRefused(String target) {
        assertThat(RawPath.isPlain(target)).isFalse();
    }
}
