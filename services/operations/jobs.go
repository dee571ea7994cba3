package operations

import (
	"context"

	"lateral/pkg/jobs"
)

// Jobs are what happens outside requests, for operators to look after.
type Jobs struct {
	Queue *jobs.Queue
	Words func(kind string) string                     // what a job is for, for people
	About func(ctx context.Context, j jobs.Job) string // of a letter: to whom, and its subject; else ""
}

// Job is a job as operators read it.
type Job struct {
	jobs.Job
	What  string // what it is for
	About string // of a letter: to whom, and its subject; known only in lists
}

// List returns at most limit jobs in a state, the oldest first, after the cursor
// of an earlier page, and the cursor of the next page, "" on the last.
func (s Jobs) List(ctx context.Context, state jobs.State, after string, limit int) ([]Job, string, error) {
	found, next, err := s.Queue.List(ctx, state, after, limit)
	if err != nil {
		return nil, "", err
	}
	all := make([]Job, len(found))
	for i, j := range found {
		all[i] = Job{Job: j, What: s.Words(j.Kind), About: s.About(ctx, j)}
	}
	return all, next, nil
}

// Retry starts a job again that was given up. NotFound if there is no such job.
func (s Jobs) Retry(ctx context.Context, id string) (Job, error) {
	j, err := s.Queue.Retry(ctx, id)
	return Job{Job: j, What: s.Words(j.Kind)}, err
}
