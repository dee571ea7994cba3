package matching_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/search"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
	"lateral/services/needs/needstest"
	"lateral/services/register"
)

// drift compares the index with the documents, as the check of the program does.
func (w *world) drift() string {
	w.T.Helper()
	return cmp.Diff(w.shouldHold(), w.holds())
}

// shouldHold is what the index should hold of the documents, by id.
func (w *world) shouldHold() map[string]string {
	w.T.Helper()
	all := map[string]string{}
	err := w.matching.Candidates.Documents(w.Ctx, func(d search.Document) error {
		all[d.ID] = d.Digest()
		return nil
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return all
}

// holds is what it holds.
func (w *world) holds() map[string]string {
	w.T.Helper()
	all := map[string]string{}
	err := w.engine.IDs(w.Ctx, candidates.IndexName, func(e search.Entry) error {
		all[e.ID] = e.Digest
		return nil
	})
	if err != nil {
		w.T.Fatal(err)
	}
	return all
}

func TestCandidatesFollowWhatLeadersDo(t *testing.T) {
	w := newWorld(t)
	s, leader := w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	replica := matching.New(w.DB, w.engine, w.Clock.Now) // a second running program
	must(replica.Find(w.Ctx, w.head, n.ID, 5))(t)

	steps := []struct {
		name    string
		act     func() (subject string)
		fitting int
	}{
		{"the leader pauses", func() string {
			l := must(leaders.GetLeader(w.Ctx, w.DB, s.LeaderID))(t)
			must(w.leaders.Pause(w.Ctx, leader, l.ID, l.Version))(t)
			return l.ID
		}, 0},
		{"and is back", func() string {
			l := must(leaders.GetLeader(w.Ctx, w.DB, s.LeaderID))(t)
			must(w.leaders.Resume(w.Ctx, leader, l.ID, l.Version))(t)
			return l.ID
		}, 1},
		{"the service is for another phase", func() string {
			now := must(leaders.GetService(w.Ctx, w.DB, s.ID))(t)
			in := offer()
			in.Phases = []register.Phase{register.Secondary}
			must(w.leaders.ChangeService(w.Ctx, leader, s.ID, now.Version, in))(t)
			return s.ID
		}, 0},
		{"and for primary schools again", func() string {
			now := must(leaders.GetService(w.Ctx, w.DB, s.ID))(t)
			must(w.leaders.ChangeService(w.Ctx, leader, s.ID, now.Version, offer()))(t)
			return s.ID
		}, 1},
		{"it is withdrawn", func() string {
			now := must(leaders.GetService(w.Ctx, w.DB, s.ID))(t)
			must(w.leaders.WithdrawService(w.Ctx, leader, s.ID, now.Version))(t)
			return s.ID
		}, 0},
	}
	for _, step := range steps {
		w.follow(step.act())
		for name, m := range map[string]*matching.Service{"this program": w.matching, "another": replica} {
			if got := must(m.Find(w.Ctx, w.head, n.ID, 5))(t); got.Fitting != step.fitting {
				t.Errorf("%s, %s: %d fit, want %d", step.name, name, got.Fitting, step.fitting)
			}
		}
		if diff := w.drift(); diff != "" {
			t.Errorf("%s: the index differs: %s", step.name, diff)
		}
	}
}

func TestCandidatesFollowTheDiary(t *testing.T) {
	w := newWorld(t)
	s, leader := w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	slots := must(diary.FreeSlots(w.Ctx, w.DB, s.LeaderID, "2026-01-01", "2026-12-31"))(t)
	must(w.diary.Change(w.Ctx, leader, s.LeaderID, diary.Input{Close: slots[:4]}))(t)
	all := must(events.Of(w.Ctx, w.DB, s.LeaderID))(t)
	for range 2 { // a job may run twice
		if err := w.matching.Candidates.FollowDays(w.Ctx, all[len(all)-1]); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.find(n).Matches[0].FreeHalfDays; got != 3 {
		t.Errorf("%d half-days free, want 3", got)
	}
}

func TestCandidatesFollowTheirSchool(t *testing.T) {
	w := newWorld(t)
	w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	w.Import(needstest.School{URN: "100002", Easting: "460000", Northing: "300000"})
	e := events.Event{Data: []byte(`{"urns":["100002","100003"]}`)}
	if err := w.matching.Candidates.FollowSchools(w.Ctx, e); err != nil {
		t.Fatal(err)
	}
	result := w.find(n)
	if len(result.Excluded) != 1 || result.Excluded[0].Rule != rules.Distance {
		t.Errorf("result = %+v", result)
	}
}

func TestReindexBuildsWhatWasLost(t *testing.T) {
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	if err := w.engine.Delete(w.Ctx, candidates.Index().Name, []string{s.ID}); err != nil {
		t.Fatal(err)
	}
	lost := docdb.Of[candidates.Candidate]("candidates")
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		c, err := lost.Get(w.Ctx, tx, s.ID)
		if err != nil {
			return err
		}
		return lost.Delete(w.Ctx, tx, &c)
	})
	if err != nil {
		t.Fatal(err)
	}
	fresh := matching.New(w.DB, w.engine, w.Clock.Now)
	if got := must(fresh.Find(w.Ctx, w.head, n.ID, 5))(t); got.Fitting != 0 {
		t.Fatalf("it was not lost: %+v", got)
	}
	if err := fresh.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	if got := must(fresh.Find(w.Ctx, w.head, n.ID, 5))(t); got.Fitting != 1 {
		t.Errorf("after reindexing %d fit", got.Fitting)
	}
	if diff := w.drift(); diff != "" {
		t.Error(diff)
	}
}

func TestEventsOfWhatIsGoneChangeNothing(t *testing.T) {
	w := newWorld(t)
	for _, data := range []string{`{}`, `{"leaderId":"leader_x"}`, `{"leaderId":"leader_x","serviceId":"service_x"}`} {
		if err := w.matching.Candidates.FollowServices(w.Ctx, events.Event{Data: []byte(data)}); err != nil {
			t.Errorf("%s: %v", data, err)
		}
	}
	if err := w.matching.Candidates.FollowDays(w.Ctx, events.Event{Type: register.SchoolsChanged, Data: []byte(`[]`)}); err == nil {
		t.Error("invalid data was accepted")
	}
}
