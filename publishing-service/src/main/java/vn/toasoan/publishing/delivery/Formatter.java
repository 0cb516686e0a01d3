package vn.toasoan.publishing.delivery;

import vn.toasoan.publishing.destination.Format;

/** Makes a frozen payload into what a transport carries. One class each; the same payload gives the same bytes. */
interface Formatter {

    Format format();

    /** Blocking. */
    Content make(Job job);
}
