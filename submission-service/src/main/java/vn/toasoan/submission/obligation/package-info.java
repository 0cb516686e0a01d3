/** The ledger of what the plan obliges to: four measures, months of the school, reminders, frozen months. */
package vn.toasoan.submission.obligation;
