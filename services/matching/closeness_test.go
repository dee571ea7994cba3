package matching_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// follows has matching consume the latest event of the subject by the consumer.
func (w *world) follows(subject string, consume func(events.Event) error) {
	w.T.Helper()
	all := must(events.Of(w.Ctx, w.DB, subject))(w.T)
	for range 2 { // a job may run twice
		if err := consume(all[len(all)-1]); err != nil {
			w.T.Fatal(err)
		}
	}
}

func (w *world) followsMembers(p partnerships.Partnership) {
	w.follows(p.ID, func(e events.Event) error { return w.matching.Candidates.FollowMembers(w.Ctx, e) })
}

// A school of no partnership comes near step by step.
func TestWhereTheSchoolsStandNearEachOther(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.Import(needstest.School{URN: "100002", Region: "London", Easting: "472000", Northing: "100000"})
	w.lists("100002", offer())
	w.leave("100002")
	w.followsMembers(w.partnership)
	ask := w.ask()
	ask.MostReach, ask.PartnershipID, ask.ReplyDays = needs.ToNation, "", 7
	n := w.Post("100001", ask)
	for range 2 { // to the nation
		w.Clock.Advance(7 * 24 * time.Hour)
		if err := w.Needs.WidenDue(w.Ctx, jobs.Job{}); err != nil {
			t.Fatal(err)
		}
	}
	says := func(want string) {
		t.Helper()
		if diff := cmp.Diff(want, w.said(n, rules.Closeness)); diff != "" {
			t.Error(diff)
		}
		if wrong := w.wrong(); len(wrong) > 0 {
			t.Errorf("%s: %q", want, wrong)
		}
	}
	says("0/2: The leader's own school is in no partnership and no region of yours.")

	w.Import(needstest.School{URN: "100002", Easting: "472000", Northing: "100000"})
	if err := w.matching.Candidates.FollowSchools(w.Ctx, events.Event{Data: []byte(`{"urns":["100002"]}`)}); err != nil {
		t.Fatal(err)
	}
	says("1/2: The leader's own school is in your region (South East).")

	above, other := w.Partnership("Hampshire Network"), w.Partnership("Test Valley Trust", register.URN("100002"))
	for _, p := range []partnerships.Partnership{w.partnership, other} {
		p.ParentID = above.ID
		err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			changed := p
			return docdb.Of[partnerships.Partnership]("partnerships").Replace(w.Ctx, tx, &changed)
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.matching.Candidates.FollowPartnerships(w.Ctx, events.Event{Subject: p.ID}); err != nil {
			t.Fatal(err)
		}
	}
	says("1/2: The leader's own school belongs to Hampshire Network through its partnership, as yours does.")

	must(w.Partnerships.Join(w.Ctx, w.partnership.ID, "100002"))(t)
	w.followsMembers(w.partnership)
	says("2/2: The leader's own school is in Solent Alliance, as yours is.")
}
