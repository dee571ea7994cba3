package operationshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/pkg/jobs"
	"lateral/services/operations"
)

// JobView is a job as operators see it.
type JobView struct {
	ID        string     `json:"id"`
	Kind      string     `json:"kind" doc:"Stable word for programs"`
	What      string     `json:"what" doc:"What it is for, for people"`
	About     string     `json:"about,omitempty" doc:"Of a letter: to whom, and its subject"`
	State     jobs.State `json:"state" enum:"ready,leased,done,dead"`
	Attempts  int        `json:"attempts"`
	LastError string     `json:"lastError,omitempty" doc:"What went wrong last; of a letter, what the mail server replied"`
	CreatedAt time.Time  `json:"createdAt"`
	DueAt     *time.Time `json:"dueAt,omitempty"`
}

func viewJob(j operations.Job) JobView {
	return JobView{
		ID: j.ID, Kind: j.Kind, What: j.What, About: j.About, State: j.State, Attempts: j.Attempts, LastError: j.LastError,
		CreatedAt: j.CreatedAt, DueAt: j.DueAt,
	}
}

// JobsInput says which jobs are listed.
type JobsInput struct {
	State jobs.State `query:"state" enum:"ready,leased,done,dead" default:"dead"`
	httpx.Listing
}

type jobsOutput struct{ Body httpx.Page[JobView] }

// ListJobs answers with jobs in a state, the oldest first.
func ListJobs(s operations.Jobs) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *JobsInput) (*jobsOutput, error) {
		found, next, err := s.List(ctx, in.State, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]JobView, len(found))
		for i, j := range found {
			items[i] = viewJob(j)
		}
		return &jobsOutput{httpx.PageOf(items, next)}, nil
	})
}

// IDInput names one thing in the path.
type IDInput struct {
	ID string `path:"id" maxLength:"100"`
}

type jobOutput struct{ Body JobView }

// RetryJob restarts a job that was given up.
func RetryJob(s operations.Jobs) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*jobOutput, error) {
		j, err := s.Retry(ctx, in.ID)
		return &jobOutput{viewJob(j)}, err
	})
}
