package notices_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
)

// repeatable is an act that somebody can do to others again and again, each time
// as a new thing.
func (w *world) repeatable() map[string]func(i int) (events.Type, string, any) {
	h := w.quiet
	return map[string]func(i int) (events.Type, string, any){
		"asks for a role": func(i int) (events.Type, string, any) {
			return people.MembershipAsked, "outsider", people.Membership{
				Meta: docdb.Meta{ID: fmt.Sprint("membership_", i)}, AccountID: w.who["outsider"].ID, Role: people.Senior,
				Place: people.School(buyer),
			}
		},
		"sends an enquiry": func(int) (events.Type, string, any) {
			h.Side = agreements.SchoolSide
			return enquiries.EnquirySent, "head", h
		},
		"makes a proposal": func(int) (events.Type, string, any) {
			h.Side = agreements.LeaderSide
			return enquiries.ProposalMade, "leader", h
		},
		"withdraws on nobody's part": func(int) (events.Type, string, any) {
			h.Side = agreements.NoSide
			return enquiries.EnquiryWithdrawn, "", h
		},
		"claims a designation": func(i int) (events.Type, string, any) {
			return leaders.DesignationClaimed, "leader", leaders.DesignationData{
				DesignationID: fmt.Sprint("designation_", i), PartnershipID: w.partnership.ID, Kind: leaders.SLE,
				LeaderData: leaders.LeaderData{LeaderID: w.leader.ID, AccountID: w.who["leader"].ID, HomeURN: home,
					Name: "Lena Cedar"},
			}
		},
		"posts a need": func(int) (events.Type, string, any) {
			return needs.NeedPosted, "head", needs.Data{NeedID: w.quiet.NeedID, Ref: "N-1", URN: buyer,
				PartnershipID: w.partnership.ID, PostedBy: w.who["head"].ID}
		},
	}
}

func TestLettersCannotBeUsedToAnnoy(t *testing.T) {
	w := newWorld(t)
	for name, next := range w.repeatable() {
		t.Run(name, func(t *testing.T) {
			w.t = t
			w.forgetAll()
			before := map[string]int{}
			for word := range w.who {
				before[word] = len(w.noticesOf(word))
			}
			w.post.sent = nil
			for i := range 40 {
				what, by, data := next(i)
				must(t, w.Tell(w.Ctx, w.happenNow(what, by, data)))
			}
			w.deliver()
			letters, told := map[string]int{}, 0
			for _, word := range w.written() {
				letters[word]++
			}
			for word := range w.who {
				n := len(w.noticesOf(word)) - before[word]
				told += n
				if n != 0 && n != 40 || letters[word] > 6 || n == 40 && letters[word] == 0 {
					t.Errorf("%s has %d letters and %d notices", word, letters[word], n)
				}
			}
			if told == 0 {
				t.Fatal("nobody was told")
			}
			w.catchesUp(letters)
		})
	}
}

// catchesUp checks that one letter brings the rest to everybody who had letters.
func (w *world) catchesUp(had map[string]int) {
	w.t.Helper()
	w.post.sent = nil
	w.Clock.Advance(4 * time.Hour)
	w.deliver()
	w.Clock.Advance(-4 * time.Hour)
	if len(w.post.sent) != len(had) {
		w.t.Errorf("%d further letters, want one for each of %v", len(w.post.sent), had)
	}
	for _, m := range w.post.sent {
		if m.Subject != "You have 34 new messages in Lateral" || !strings.Contains(m.Text, "and 14 more") {
			w.t.Errorf("%q\n%s", m.Subject, m.Text)
		}
	}
	for word := range had {
		_, err := w.MarkRead(w.Ctx, w.actor(word))
		must(w.t, err)
	}
}

func TestWhatWasReadInTheAppIsNotWrittenAbout(t *testing.T) {
	w := newWorld(t)
	w.forgetAll()
	for range 10 {
		must(t, w.Tell(w.Ctx, w.happenNow(enquiries.EnquirySent, "head", w.quiet)))
	}
	w.deliver()
	_, err := w.MarkRead(w.Ctx, w.actor("leader"))
	must(t, err)
	w.post.sent = nil
	w.Clock.Advance(4 * time.Hour)
	w.deliver()
	if len(w.post.sent) > 0 {
		t.Errorf("%+v", w.post.sent)
	}
}

// A stranger registers another's address under a name of their own choosing, or
// invites it to a partnership. The letter must not contain their words.
func TestAnUnconfirmedAddressGetsNoWordsOfOthers(t *testing.T) {
	w := newWorld(t)
	must(t, w.Directory.Register(w.Ctx, people.RegisterInput{
		Name: "Cheap Pills www.example.net", Email: "victim@example.org", Password: "violet bicycle harvest", URN: buyer,
		Role: people.Senior,
	}))
	for _, e := range w.Happened(people.AccountRegistered) {
		must(t, w.Tell(w.Ctx, e))
	}
	grove := people.Partnership(w.partnership.ID)
	broker := people.Actor{AccountID: w.who["broker"].ID, Held: []people.Held{{Role: people.Broker, Place: grove}}}
	for _, email := range []string{"victim@example.org", "nobody@example.org", w.who["outsider"].Email} {
		got(w.Directory.Invite(w.Ctx, broker, people.InviteInput{Email: email, Role: people.Finance, Place: grove}))(t)
	}
	for _, e := range w.Happened(people.InvitationSent) {
		must(t, w.Tell(w.Ctx, e))
	}
	w.deliver()
	if len(w.post.sent) != 4 {
		t.Fatalf("%d letters", len(w.post.sent))
	}
	for _, m := range w.post.sent {
		all := m.Subject + m.Text + m.HTML
		named := strings.Contains(all, "The Grove")
		if strings.Contains(all, "Pills") || named != (m.To == w.who["outsider"].Email) {
			t.Errorf("to %s: %s\n%s", m.To, m.Subject, m.Text)
		}
	}
}

// Somebody who wants one letter a day gets it in the morning, with everything
// that they have not read in the app by then. Letters about their own safety and
// letters with a link come at once.
func TestOneLetterADay(t *testing.T) {
	w := newWorld(t)
	w.forgetAll()
	me := got(people.GetAccount(w.Ctx, w.DB, w.who["leader"].ID))(t)
	daily := true
	got(w.Directory.Change(w.Ctx, me.ID, me.Version, people.ChangeInput{Daily: &daily}))(t)
	w.post.sent = nil
	for range 3 {
		must(t, w.Tell(w.Ctx, w.happenNow(enquiries.EnquirySent, "head", w.quiet)))
	}
	must(t, w.Tell(w.Ctx, w.happenNow(people.PasswordChanged, "leader", people.PersonData{AccountID: me.ID})))
	w.deliver()
	if to := w.written(); len(to) != 1 || strings.Contains(w.post.sent[0].Subject, "new messages") {
		t.Fatalf("letters at once: %v", to)
	}
	w.post.sent = nil
	w.Clock.Advance(untilMorning(w.Clock.Now()) - time.Minute)
	w.deliver()
	if len(w.post.sent) > 0 {
		t.Errorf("before the morning: %+v", w.post.sent)
	}
	w.Clock.Advance(time.Minute)
	w.deliver()
	if len(w.post.sent) != 1 || w.post.sent[0].Subject != "You have 3 new messages in Lateral" ||
		!strings.Contains(w.post.sent[0].Text, "You chose one letter a day") {
		t.Errorf("in the morning: %+v", w.post.sent)
	}
	w.post.sent = nil
	w.Clock.Advance(24 * time.Hour)
	w.deliver()
	if len(w.post.sent) > 0 {
		t.Errorf("a day without news: %+v", w.post.sent)
	}
}

// untilMorning is how long it is until the clocks in London show half past seven.
func untilMorning(now time.Time) time.Duration {
	at := now.In(date.London())
	morning := time.Date(at.Year(), at.Month(), at.Day(), 7, 30, 0, 0, date.London())
	if !now.Before(morning) {
		morning = morning.AddDate(0, 0, 1)
	}
	return morning.Sub(now)
}

// forgetAll makes the counts as if no letter had been written for long.
func (w *world) forgetAll() {
	w.t.Helper()
	w.happen(people.AccountForgotten, "", people.PersonData{})
}
