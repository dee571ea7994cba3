package peopletest

import (
	"encoding/json"
	"log/slog"
	"slices"

	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/people"
)

// work runs the jobs of people, so that what they cause has happened.
func (k *Kit) work() {
	k.T.Helper()
	runner := jobs.NewRunner(k.Queue, "kit", slog.New(slog.DiscardHandler),
		jobs.Kind{Name: people.ResetJob, Handle: k.Directory.AnswerReset})
	if _, err := runner.RunDue(k.Ctx); err != nil {
		k.T.Fatal(err)
	}
}

// Happened returns the events of people of the types, oldest first; all of them if no type
// is given.
func (k *Kit) Happened(types ...events.Type) []events.Event {
	k.T.Helper()
	k.work()
	var all []events.Event
	for cursor := ""; ; {
		page, next, err := k.Queue.List(k.Ctx, jobs.Ready, cursor, 100)
		if err != nil {
			k.T.Fatal(err)
		}
		for _, j := range page {
			var e events.Event
			if err := j.Decode(&e); err != nil {
				k.T.Fatal(err)
			}
			if j.Kind == told && (len(types) == 0 || slices.Contains(types, e.Type)) {
				all = append(all, e)
			}
		}
		if cursor = next; next == "" {
			return all
		}
	}
}

// Letter returns the token of the link that the letter for the last event of the type would
// have. The test fails if there is none.
func (k *Kit) Letter(what events.Type) string {
	k.T.Helper()
	all := k.Happened(what)
	if len(all) == 0 {
		k.T.Fatalf("no %s happened", what)
	}
	var data struct {
		LinkID string `json:"linkId"`
	}
	if err := json.Unmarshal(all[len(all)-1].Data, &data); err != nil || data.LinkID == "" {
		k.T.Fatalf("%s has no link: %v", what, err)
	}
	return k.Directory.Link(data.LinkID)
}
