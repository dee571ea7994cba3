package notices_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/offers"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/reconciliation/closing"
)

// clock sets the clock to a time of 2026 in London.
func (w *world) clock(text string) {
	w.t.Helper()
	at := got(time.ParseInLocation("2006-01-02 15:04", "2026-"+text, date.London()))(w.t)
	w.Clock.Advance(at.Sub(w.Clock.Now()))
}

// leave has an event happen at the first of the times, and returns who has letters by each.
func (w *world) leave(what events.Type, by string, data any, times ...string) [][]string {
	w.t.Helper()
	w.clock(times[0])
	w.deliver() // what earlier tests left
	w.forgetAll()
	must(w.t, w.Tell(w.Ctx, w.happenNow(what, by, data)))
	var all [][]string
	for _, at := range times {
		w.clock(at)
		w.post.sent = nil
		w.deliver()
		all = append(all, w.written())
	}
	return all
}

// aboutSafety are the events that people read of at once, also in the holidays.
func aboutSafety() []events.Type {
	return []events.Type{
		people.PasswordChanged, people.DeviceFirstSeen, people.FactorAdded, people.FactorRemoved, people.FactorsReset,
		people.AddressChangeStopped, people.RecoveryCodesRenewed, people.RecoveryCodeUsed, people.SecondStepFailed,
		people.PasskeyCopied, people.MembershipEnded, privacy.CopyTaken, parties.PayeeChangeAsked, parties.PayeeChangeStopped,
		parties.PayeeChanged, closing.PeriodReopened,
	}
}

// A letter that is not about safety waits for the next school day, here over a bank holiday.
// Everybody has the notice at once.
func TestLettersWaitForTheNextSchoolDay(t *testing.T) {
	w := newWorld(t)
	for _, s := range w.steps() {
		got := w.leave(s.what, s.by, s.data, "05-03 16:00", "05-04 16:00", "05-05 07:29", "05-05 07:30")
		want := [][]string{nil, nil, nil, s.told}
		switch {
		case slices.Contains(aboutSafety(), s.what), strings.Contains(s.title, "to be head"):
			want = [][]string{s.told, nil, nil, nil}
		case s.what == privacy.ErasureAsked: // the person reads at once that somebody asked for it
			want = [][]string{{"head"}, nil, nil, {"operator"}}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", s.what, diff)
		}
	}
}

// A letter leaves at once where what it asks for ends, or what it is about happens, before
// letters leave again; never earlier, and not once it is over.
func TestALetterLeavesBeforeItIsTooLate(t *testing.T) {
	w := newWorld(t)
	offer := w.offered()
	ends := date.On(got(offers.GetOffer(w.Ctx, w.DB, offer.OfferID))(t).LapsesAt)
	visit := w.agreed
	visit.Side, visit.Date = agreements.SchoolSide, "2026-05-05"
	for name, tt := range map[string]struct {
		what events.Type
		by   string
		data any
		at   string // on a day without letters
		now  bool
	}{
		"a visit of the next school day": {agreements.VisitCancelled, "head", visit, "05-03 16:00", true},
		"a visit of today":               {agreements.VisitCancelled, "head", visit, "05-05 05:00", true},
		"a later visit":                  {agreements.VisitCancelled, "head", visit, "05-02 16:00", true},
		"a visit after the next letters": {agreements.VisitCancelled, "head", visit, "04-25 16:00", false},
		"a visit that is over":           {agreements.VisitCancelled, "head", visit, "05-10 16:00", false},
		"an offer that ends long after":  {offers.OfferMade, "leader", offer, "01-17 16:00", false},
	} {
		t.Run(name, func(t *testing.T) {
			w.t = t
			if letters := w.leave(tt.what, tt.by, tt.data, tt.at)[0]; (len(letters) > 0) != tt.now {
				t.Errorf("letters to %v", letters)
			}
		})
	}
	early, late := ends.AddDays(1), ends
	if w.letterOn(early, offer) || !w.letterOn(late, offer) {
		t.Errorf("an offer that ends on %s is written about on %s, and not on %s", ends.Words(), early.Words(), late.Words())
	}
}

// letterOn says whether the school has a letter at night about an offer that was made then.
func (w *world) letterOn(day date.Day, offer offers.Data) bool {
	w.t.Helper()
	letters := w.leave(offers.OfferMade, "leader", offer, string(day[len("2026-"):])+" 20:00")
	return len(letters[0]) > 0
}

// Who chose one letter a day gets it on a school day; what is over by then comes by itself.
func TestOneLetterASchoolDay(t *testing.T) {
	w := newWorld(t)
	me := got(people.GetAccount(w.Ctx, w.DB, w.who["leader"].ID))(t)
	daily := true
	got(w.Directory.Change(w.Ctx, me.ID, me.Version, people.ChangeInput{Daily: &daily}))(t)
	gone := w.quiet
	gone.Side = agreements.SchoolSide
	letters := w.leave(enquiries.EnquiryWithdrawn, "head", gone,
		"05-01 11:00", "05-02 08:00", "05-05 07:29", "05-05 07:30")
	if diff := cmp.Diff([][]string{nil, nil, nil, {"leader"}}, letters); diff != "" {
		t.Error(diff)
	}
	visit := w.agreed
	visit.Side, visit.Date = agreements.SchoolSide, "2026-05-12"
	letters = w.leave(agreements.VisitCancelled, "head", visit, "05-11 16:00")
	if !slices.Contains(letters[0], "leader") {
		t.Errorf("of tomorrow's visit: %v", letters)
	}
}

// Many messages of a Friday evening come in one letter on Monday; if one of them is over by then,
// they all come before.
func TestWhatIsHeldBackWaitsForASchoolDay(t *testing.T) {
	w := newWorld(t)
	w.clock("02-06 18:00")
	w.forgetAll()
	for range 10 {
		must(t, w.Tell(w.Ctx, w.happenNow(enquiries.EnquirySent, "head", w.quiet)))
	}
	w.post.sent = nil
	w.clock("02-09 07:29")
	w.deliver()
	early := len(w.post.sent)
	w.clock("02-09 07:30")
	w.deliver()
	if late := len(w.post.sent); early != 0 || late != 7 {
		t.Errorf("%d letters at the weekend, %d by Monday", early, late)
	}
}
