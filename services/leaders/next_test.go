package leaders_test

import (
	"context"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
)

// A leader is told the one thing that stands between them and schools, from the
// first day until a service is listed.
func TestWhatALeaderDoesNext(t *testing.T) {
	w := newWorld(t)
	free := 0
	count := func(context.Context, docdb.Reader, string, date.Day, date.Day) (int, error) { return free, nil }
	w.Directory = leaders.New(w.db, w.log, w.clock.Now, w.ids, leaders.WithFree(count))
	l := w.enlist(mary, oak)
	is := func(when string, want leaders.Next) {
		t.Helper()
		p, err := w.Profile(t.Context(), mary, l.ID)
		if err != nil || p.Next != want {
			t.Errorf("%s: %+v, %v; want %+v", when, p.Next, err, want)
		}
	}
	is("new", leaders.Next{Do: leaders.ToClaim})
	claim := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	is("claimed", leaders.Next{Do: leaders.ToOffer})
	s := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t)
	is("offered", leaders.Next{Do: leaders.ToOpenDiary})
	free = 2
	is("with free half-days", leaders.Next{Do: leaders.ToWait})
	must(w.Verify(t.Context(), w.broker(), claim.ID, claim.Version, ""))(t)
	is("verified", leaders.Next{Do: leaders.ToPublish})
	must(w.Publish(t.Context(), mary, s.ID, s.Version))(t)
	is("listed", leaders.Next{})
	if p := must(w.Profile(t.Context(), w.broker(), l.ID))(t); p.Next != (leaders.Next{}) {
		t.Errorf("somebody else reads %+v", p.Next)
	}
	w.clock.Advance(400 * 24 * time.Hour)
	is("lapsed", leaders.Next{Do: leaders.ToRenew, LastDay: "2026-08-31"})
	must(w.Pause(t.Context(), mary, l.ID, l.Version))(t)
	is("paused", leaders.Next{})
}

func TestWhyAServiceCannotBePublished(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	s := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t)
	is := func(when string, want leaders.ServiceMay) {
		t.Helper()
		now := must(leaders.GetService(t.Context(), w.db, s.ID))(t)
		may := must(w.ServiceMay(t.Context(), mary, now))(t)
		if may[0] != want {
			t.Errorf("%s: %+v, want %+v", when, may[0], want)
		}
	}
	is("without a designation", leaders.ServiceMay{
		WhyNot: "A service can be listed once a designation of yours is verified and in force."})
	w.designate(mary, l.ID)
	is("verified", leaders.ServiceMay{Publish: true})
	must(w.Publish(t.Context(), mary, s.ID, s.Version))(t)
	is("listed", leaders.ServiceMay{Withdraw: true})
	must(w.Retire(t.Context(), mary, l.ID, l.Version))(t)
	is("of a leader who retired", leaders.ServiceMay{
		WhyNot: "You are not listed at the moment. Resume before you list a service."})
}
