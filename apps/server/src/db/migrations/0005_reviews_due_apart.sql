-- Only rows that have a review are in it: so it is small, and no planner takes it to look up one subject among all.
DROP INDEX memory_due;
CREATE INDEX memory_due ON memory (organisation_id, learner_id, due_at) WHERE due_at IS NOT NULL;
