package vn.toasoan.local.walk;

import java.util.function.Supplier;

/**
 * One step of the walk.
 *
 * @param title what happens, as a person would say it
 * @param action does it and checks it; returns where to see it, or what was seen. Throws when it is not as promised
 */
public record Step(String title, Supplier<String> action) {}
