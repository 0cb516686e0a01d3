/** The school's plan as data: topics and sections, school years, tasks and what each team is obliged to. */
package vn.toasoan.submission.plan;
