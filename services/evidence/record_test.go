package evidence_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// signedOff handles the event of a signed-off visit, twice.
func (w *world) signedOff(visit, leaderID string, urn register.URN, date string, halfDays int) {
	w.t.Helper()
	data := map[string]any{"visitId": visit, "leaderId": leaderID, "urn": urn, "date": date, "halfDays": halfDays,
		"side": "school"}
	w.consume("support.visit-signed-off", visit, data,
		func(e events.Event) error { return w.FollowSignOff(w.t.Context(), e) })
}

func (w *world) record(leaderID string) evidence.Record {
	w.t.Helper()
	got := must(evidence.RecordOf(w.t.Context(), w.db, leaderID))(w.t)
	got.Meta = docdb.Meta{}
	return got
}

func TestARecordGrowsWithEachVisitSignedOff(t *testing.T) {
	w := newWorld(t)
	l, other := w.enlist(oak), w.enlist(elm)
	steps := []struct {
		name, visit, date string
		urn               register.URN
		halfDays          int
		want              evidence.Record
	}{
		{"the first", "visit_1", "2026-02-03", elm, 2,
			evidence.Record{HalfDays: 2, Schools: 1, FirstOn: "2026-02-03", LastOn: "2026-02-03"}},
		{"an earlier one, late", "visit_2", "2026-01-13", elm, 1,
			evidence.Record{HalfDays: 3, Schools: 1, FirstOn: "2026-01-13", LastOn: "2026-02-03"}},
		{"another school", "visit_3", "2026-03-10", ash, 2,
			evidence.Record{HalfDays: 5, Schools: 2, FirstOn: "2026-01-13", LastOn: "2026-03-10"}},
		{"one that counts already", "visit_1", "2026-02-03", elm, 2,
			evidence.Record{HalfDays: 5, Schools: 2, FirstOn: "2026-01-13", LastOn: "2026-03-10"}},
	}
	if diff := cmp.Diff(evidence.Record{}, w.record(l.ID)); diff != "" {
		t.Errorf("before anything: %s", diff)
	}
	for _, step := range steps {
		w.signedOff(step.visit, l.ID, step.urn, step.date, step.halfDays)
		if diff := cmp.Diff(step.want, w.record(l.ID)); diff != "" {
			t.Errorf("%s: %s", step.name, diff)
		}
	}
	if diff := cmp.Diff(evidence.Record{}, w.record(other.ID)); diff != "" {
		t.Errorf("of another leader: %s", diff)
	}
	p := must(w.leaders.Profile(t.Context(), needstest.Person(people.Head, ash), l.ID))(t)
	if p.Record.HalfDays != 5 || p.Record.Schools != 2 {
		t.Errorf("the profile says %v", p.Record)
	}
	if got := must(leaders.GetLeader(t.Context(), w.db, l.ID))(t); got.Version != l.Version {
		t.Errorf("a sign-off made the leader's own page stale: version %d", got.Version)
	}
}

func TestSchoolsThatBecomeOneCountOnce(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(elm)
	w.signedOff("visit_1", l.ID, oak, "2026-01-13", 2)
	w.signedOff("visit_2", l.ID, ash, "2026-01-20", 2)
	w.succeed(oak, ash)
	if diff := cmp.Diff(evidence.Record{HalfDays: 4, Schools: 1, FirstOn: "2026-01-13", LastOn: "2026-01-20"},
		w.record(l.ID)); diff != "" {
		t.Error(diff)
	}
	w.signedOff("visit_3", l.ID, oak, "2026-01-27", 1) // an event older than the succession
	if got := w.record(l.ID); got.HalfDays != 5 || got.Schools != 1 {
		t.Errorf("record = %v", got)
	}
}

// delivered are the signed-off visits, as support would list them.
func delivered(all ...evidence.Delivery) evidence.Deliveries {
	return func(_ context.Context, _ docdb.Reader, fn func(evidence.Delivery) error) error {
		for _, one := range all {
			if err := fn(one); err != nil {
				return err
			}
		}
		return nil
	}
}

func delivery(visit, leaderID string, urn register.URN, day date.Day, halfDays int) evidence.Delivery {
	return evidence.Delivery{Meta: docdb.Meta{ID: visit}, LeaderID: leaderID, URN: urn, Date: day, HalfDays: halfDays}
}

func TestRecordsThatDoNotAgreeAreNamedAndMended(t *testing.T) {
	tests := []struct {
		name  string
		truth []evidence.Delivery
		want  []string
	}{
		{"agree",
			[]evidence.Delivery{delivery("visit_1", "leader_a", elm, "2026-02-03", 2),
				delivery("visit_2", "leader_a", ash, "2026-02-04", 1)}, nil},
		{"lack a visit", []evidence.Delivery{
			delivery("visit_1", "leader_a", elm, "2026-02-03", 2), delivery("visit_2", "leader_a", ash, "2026-02-04", 1),
			delivery("visit_3", "leader_b", elm, "2026-02-05", 1),
		}, []string{"the visit visit_3 of 2026-02-05 is signed off but missing in the record of leader_b"}},
		{"have one too many", []evidence.Delivery{delivery("visit_1", "leader_a", elm, "2026-02-03", 2)},
			[]string{"the visit visit_2 is in the record of leader_a but not signed off"}},
		{"have one of somebody else",
			[]evidence.Delivery{delivery("visit_1", "leader_b", elm, "2026-02-03", 2),
				delivery("visit_2", "leader_a", ash, "2026-02-04", 1)},
			[]string{
				"the visit visit_1 is in a record as 2 half-days of leader_a at 100002 on 2026-02-03; it is 2 of leader_b at " +
					"100002 on 2026-02-03"}},
		{"have none of them", nil, []string{
			"the visit visit_1 is in the record of leader_a but not signed off",
			"the visit visit_2 is in the record of leader_a but not signed off",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			w.signedOff("visit_1", "leader_a", elm, "2026-02-03", 2)
			w.signedOff("visit_2", "leader_a", ash, "2026-02-04", 1)
			check := func() []string { return must(evidence.Check(t.Context(), w.db, delivered(tt.truth...)))(t) }
			if diff := cmp.Diff(tt.want, check()); diff != "" {
				t.Error(diff)
			}
			for range 2 {
				if err := w.Rebuild(t.Context(), delivered(tt.truth...)); err != nil {
					t.Fatal(err)
				}
			}
			if wrong := check(); len(wrong) > 0 {
				t.Errorf("after rebuilding: %q", wrong)
			}
		})
	}
}

func TestARecordThatDoesNotAddUpIsNamedAndMended(t *testing.T) {
	w := newWorld(t)
	w.signedOff("visit_1", "leader_a", elm, "2026-02-03", 2)
	kept := docdb.Of[evidence.Record]("leader_records")
	err := w.update(func(tx docdb.Tx) error {
		r, err := kept.Get(t.Context(), tx, "leader_a")
		if err != nil {
			return err
		}
		r.HalfDays = 20
		return kept.Replace(t.Context(), tx, &r)
	})
	if err != nil {
		t.Fatal(err)
	}
	truth := delivered(delivery("visit_1", "leader_a", elm, "2026-02-03", 2))
	want := []string{"the record of leader_a says 20 half-days in 1 schools from 2026-02-03 to 2026-02-03; " +
		"its visits come to 2 half-days in 1 schools from 2026-02-03 to 2026-02-03"}
	if diff := cmp.Diff(want, must(evidence.Check(t.Context(), w.db, truth))(t)); diff != "" {
		t.Error(diff)
	}
	if err := w.Rebuild(t.Context(), truth); err != nil {
		t.Fatal(err)
	}
	if wrong := must(evidence.Check(t.Context(), w.db, truth))(t); len(wrong) > 0 {
		t.Errorf("after rebuilding: %q", wrong)
	}
}
