-- The lists of the desk are read along an index that ends where the page ends.
create index review_case_open on review_case (opened_at, id) where state = 'OPEN';
create index review_case_returned on review_case (opened_at desc, id desc) where state = 'RETURNED';
create index review_case_closed on review_case (closed_at desc, id desc) where closed_at is not null;
create index review_step_due on review_step (due_at) where state = 'READY';
