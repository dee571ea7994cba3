package home_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/agreements/agreementstest"
	"lateral/services/diary"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// From the day on which somebody has the role until schools can ask them, home says the one thing that they do next;
// nothing while a broker is to act, and nothing once they pause.
func TestANewLeaderReadsAtHomeWhatStandsBetweenThemAndSchools(t *testing.T) {
	t.Parallel()
	w := newWorld(t, leaders.WithFree(diary.NumberFree))
	const home = enquiriestest.Elm
	w.must(second(w.Partnerships.Join(w.Ctx, w.Partnership.ID, home)))
	me := enquiriestest.LeaderAt(home)
	page := w.pageOf("new", me)
	reads := func(when string, want ...string) {
		t.Helper()
		var got []string
		for _, item := range w.read("new", page).Items {
			got = append(got, item.Title, item.Path)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", when, diff)
		}
	}
	reads("with the role alone", "Become a leader", "/leader")
	l, err := w.Leaders.Enlist(w.Ctx, me, leaders.EnlistInput{HomeURN: home})
	w.must(err)
	reads("a leader", "Claim your designation", "/leader/designations/new")
	claim, err := w.Leaders.Claim(w.Ctx, me, l.ID, leaders.ClaimInput{
		Kind: leaders.SLE, PartnershipID: w.Partnership.ID, Themes: []themes.ID{"phonics"}, AwardedOn: "2024-09-01",
		ExpiresOn: "2027-08-31", Evidence: leaders.Evidence{Text: "A letter"},
	})
	w.must(err)
	reads("claimed", "Say what you offer", "/leader/services/new")
	s, err := w.Leaders.Offer(w.Ctx, me, l.ID, leaders.ServiceInput{
		Title: "Phonics", Themes: []themes.ID{"phonics"}, Phases: []register.Phase{register.Primary},
		Formats: []themes.Format{themes.Coaching}, InPerson: true, TravelKM: 50, DayRate: agreementstest.Rate(),
	})
	w.must(err)
	reads("offered", "Open half-days in your diary", "/leader/diary")
	w.Open(l, "2026-02-02", "2026-02-03")
	reads("open, and a broker looks at the claim")
	w.must(second(w.Leaders.Verify(w.Ctx, w.Broker(), claim.ID, claim.Version, "")))
	reads("verified", "List what you offer", "/leader")
	w.must(second(w.Leaders.Publish(w.Ctx, me, s.ID, s.Version)))
	reads("listed")
	w.Until("2026-02-04")
	reads("with nothing free any more", "Open half-days in your diary", "/leader/diary")
	now, err := leaders.GetLeader(w.Ctx, w.DB, l.ID)
	w.must(err)
	w.must(second(w.Leaders.Pause(w.Ctx, me, l.ID, now.Version)))
	reads("paused")
}

// A leader of one school reads at home of another that they are no leader there yet.
func TestALeaderOfOneSchoolIsNoneYetAtAnother(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	there := enquiriestest.LeaderAt(enquiriestest.Cedar)
	there.Held = []people.Held{{Role: people.Leader, Place: people.School(enquiriestest.Fir)}}
	if got := titles(w.read("fir", w.pageOf("fir", there))); !cmp.Equal(got, []string{"Become a leader"}) {
		t.Errorf("reads %q", got)
	}
}
