package main

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
)

// jobView is a job as operators see it.
type jobView struct {
	ID        string     `json:"id"`
	Kind      string     `json:"kind"`
	About     string     `json:"about,omitempty" doc:"Of a letter: to whom, and its subject"`
	State     jobs.State `json:"state" enum:"ready,leased,done,dead"`
	Attempts  int        `json:"attempts"`
	LastError string     `json:"lastError,omitempty" doc:"What went wrong last; of a letter, what the mail server replied"`
	CreatedAt time.Time  `json:"createdAt"`
	DueAt     *time.Time `json:"dueAt,omitempty"`
}

func viewJob(j jobs.Job) jobView {
	return jobView{ID: j.ID, Kind: j.Kind, State: j.State, Attempts: j.Attempts, LastError: j.LastError, CreatedAt: j.CreatedAt, DueAt: j.DueAt}
}

// JobsInput says which jobs are listed.
type JobsInput struct {
	State jobs.State `query:"state" enum:"ready,leased,done,dead" default:"dead"`
	httpx.Listing
}

type jobsOutput struct{ Body httpx.Page[jobView] }

// listJobs answers with jobs in a state, the oldest first.
func listJobs(q *jobs.Queue, about func(context.Context, jobs.Job) string) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *JobsInput) (*jobsOutput, error) {
		found, next, err := q.List(ctx, in.State, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]jobView, len(found))
		for i, j := range found {
			items[i] = viewJob(j)
			items[i].About = about(ctx, j)
		}
		return &jobsOutput{httpx.PageOf(items, next)}, nil
	})
}

// IDInput names one thing in the path.
type IDInput struct {
	ID string `path:"id" maxLength:"100"`
}

type jobOutput struct{ Body jobView }

// retryJob starts a job again that was given up.
func retryJob(q *jobs.Queue) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*jobOutput, error) {
		j, err := q.Retry(ctx, in.ID)
		return &jobOutput{viewJob(j)}, err
	})
}

// letterView is a letter of the local outbox.
type letterView struct {
	ID      string    `json:"id"`
	To      string    `json:"to"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"`
	At      time.Time `json:"at"`
}

type outboxOutput struct{ Body httpx.Page[letterView] }

// listOutbox answers with the letters that are kept because no mail server is
// set, the newest first. They hold one-time links, so this is for a program
// that people try out on their own machine; with a mail server there is none.
func (p *program) listOutbox() httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*outboxOutput, error) {
		if p.outbox == nil || p.config.secure() {
			return nil, apperr.NotFound("outbox")
		}
		found, next, err := p.outbox.List(ctx, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]letterView, len(found))
		for i, m := range found {
			items[i] = viewLetter(m)
		}
		return &outboxOutput{httpx.PageOf(items, next)}, nil
	})
}

func viewLetter(m mail.Message) letterView {
	return letterView{ID: m.ID, To: m.To, Subject: m.Subject, Text: m.Text, At: m.At}
}
