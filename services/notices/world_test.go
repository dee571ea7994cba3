package notices_test

import (
	"context"
	"log/slog"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/pkg/money"
	"lateral/pkg/pace"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/notices"
	"lateral/services/offers"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/privacy"
	"lateral/services/reconciliation/accounts"
	"lateral/services/register"
	"lateral/services/themes"
)

const (
	buyer register.URN = "100001"
	home  register.URN = "100002"

	elsewhere register.URN = "100003" // with nobody but a head
)

// These are the names that letters may or may not say.
const (
	buyerName = "Ash Primary School"
	homeName  = "Cedar School"
)

const publicURL = "https://lateral.example"

// world has two schools of a partnership, with somebody in each role who gets
// notices. In one thread the buyer is not named yet; another led to an
// agreement.
type world struct {
	*peopletest.Kit
	*notices.Service
	t           *testing.T
	post        *postbox
	runner      *jobs.Runner
	partnership partnerships.Partnership
	who         map[string]people.Account // by the tests' words
	calls       map[string]string         // other names, by the usual ones; see called
	needs       *needs.Service
	agreements  *agreements.Service
	diary       *diary.Service
	enquiries   *enquiries.Service
	leader      leaders.Leader
	service     leaders.Service
	quiet       enquiries.Happened   // of the thread that hides its school
	agreed      enquiries.Happened   // of the one that was agreed
	request     partnerships.Request // to the buyer, from a second partnership
	happened    int
}

func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldOf(t, nil)
}

// newWorldOf is the same world with other names and notes.
func newWorldOf(t *testing.T, calls map[string]string) *world {
	t.Helper()
	n := needstest.New(t,
		slices.Concat(parties.Schemas(),
			leaders.Schemas(), diary.Schemas(), agreements.Schemas(), enquiries.Schemas(), offers.Schemas(),
			notices.Schemas(), privacy.Schemas(), finding.Schemas(), billing.Schemas(), accounts.Schemas())...)
	w := &world{Kit: n.Kit, t: t, post: &postbox{}, who: map[string]people.Account{}, needs: n.Needs, calls: calls}
	n.Import(needstest.School{URN: string(buyer), Name: w.inRegister(buyerName)},
		needstest.School{URN: string(home), Name: w.inRegister(homeName)},
		needstest.School{URN: string(elsewhere), Name: "Elm School"})
	w.partnership = w.Partnership(w.called("The Grove"), home)
	w.cast()
	w.join()
	w.agreements = agreements.New(w.DB, w.Log, w.needs, w.Clock.Now, w.IDs)
	w.diary = diary.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.enquiries = enquiries.New(w.DB, w.needs, w.agreements, w.diary, w.Clock.Now, w.IDs)
	w.enlist()
	w.quiet = w.asked()
	w.agreed = w.settled()
	w.Service = notices.New(w.DB, w.Queue, w.post, w.Clock.Now, w.Directory.Link, publicURL,
		billing.New(w.DB, w.Log, w.Clock.Now, w.IDs), accounts.New(w.DB, w.Log, w.Clock.Now, w.IDs))
	w.runner = jobs.NewRunner(w.Queue, "test", slog.New(slog.DiscardHandler),
		jobs.Kind{Name: notices.MailJob, Handle: w.Send},
		jobs.Kind{Name: notices.CatchUpJob, Handle: w.CatchUp})
	return w
}

// called is what this world says for a name or a note of the usual one.
func (w *world) called(usual string) string {
	if other, ok := w.calls[usual]; ok {
		return other
	}
	return usual
}

// inRegister is the name as the register's file writes it.
func (w *world) inRegister(usual string) string {
	return `"` + strings.ReplaceAll(w.called(usual), `"`, `""`) + `"`
}

// cast makes somebody in each role.
func (w *world) cast() {
	w.t.Helper()
	grove := people.Partnership(w.partnership.ID)
	for _, p := range []struct {
		word, name string
		role       people.Role
		place      people.Place
	}{
		{"head", "Hana Ashby", people.Head, people.School(buyer)},
		{"senior", "Simon Ashby", people.Senior, people.School(buyer)},
		{"finance", "Fay Ashby", people.Finance, people.School(buyer)},
		{"leader", "Lena Cedar", people.Leader, people.School(home)},
		{"home head", "Hugo Cedar", people.Head, people.School(home)},
		{"home finance", "Fred Cedar", people.Finance, people.School(home)},
		{"lone head", "Lou Elm", people.Head, people.School(elsewhere)},
		{"broker", "Bea Grove", people.Broker, grove},
		{"office", "Olga Grove", people.Finance, grove},
		{"operator", "Otto Lateral", people.Operator, people.Service()},
		{"outsider", "Una Outside", "", people.Place{}},
	} {
		in := people.ProvisionInput{Name: w.called(p.name), Email: strings.ReplaceAll(p.word, " ", ".") + "@example.org",
			Password: peopletest.Password}
		if p.role != "" {
			in.Held = []people.Held{{Role: p.role, Place: p.place}}
		}
		w.who[p.word] = got(w.Directory.Provision(w.Ctx, in))(w.t)
	}
}

// join makes the buyer, after a request, a member too.
func (w *world) join() {
	w.t.Helper()
	broker := people.Actor{AccountID: w.who["broker"].ID,
		Held: []people.Held{{Role: people.Broker, Place: people.Partnership(w.partnership.ID)}}}
	w.request = *got(w.Partnerships.Ask(w.Ctx, broker, w.partnership.ID, buyer))(w.t).Request
	got(w.Partnerships.Join(w.Ctx, w.partnership.ID, buyer))(w.t)
}

// as is the person with one role in a school.
func (w *world) as(word string, role people.Role, urn register.URN) people.Actor {
	return people.Actor{
		AccountID: w.who[word].ID, Name: w.who[word].Name, Held: []people.Held{{Role: role, Place: people.School(urn)}},
	}
}

func (w *world) head() people.Actor   { return w.as("head", people.Head, buyer) }
func (w *world) expert() people.Actor { return w.as("leader", people.Leader, home) }

// enlist lists the leader with a designation, a service and a diary.
func (w *world) enlist() {
	w.t.Helper()
	directory := leaders.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.leader = got(directory.Enlist(w.Ctx, w.expert(), leaders.EnlistInput{HomeURN: home}))(w.t)
	claim := got(directory.Claim(w.Ctx, w.expert(), w.leader.ID, leaders.ClaimInput{
		Kind: leaders.SLE, PartnershipID: w.partnership.ID, Themes: []themes.ID{"phonics"},
		AwardedOn: "2024-09-01", ExpiresOn: "2027-08-31", Evidence: leaders.Evidence{Text: "Letter of 1 September 2024"},
	}))(w.t)
	got(directory.Verify(w.Ctx, needstest.Broker(w.partnership.ID), claim.ID, claim.Version, ""))(w.t)
	s := got(directory.Offer(w.Ctx, w.expert(), w.leader.ID, leaders.ServiceInput{
		Title: w.called("Phonics from the start"), Themes: []themes.ID{"phonics"}, Phases: []register.Phase{register.Primary},
		Formats: []themes.Format{themes.Coaching}, InPerson: true, TravelKM: 50, DayRate: money.Pounds(350),
	}))(w.t)
	w.service = got(directory.Publish(w.Ctx, w.expert(), s.ID, s.Version))(w.t)
	open := enquiriestest.Slots("2026-02-03.am", "2026-02-03.pm", "2026-02-05.am", "2026-02-10.am", "2026-02-10.pm",
		"2026-02-12.am", "2026-02-24.am", "2026-02-26.am")
	got(w.diary.Change(w.Ctx, w.expert(), w.leader.ID, diary.Input{Open: open}))(w.t)
}

// sent is an enquiry of the buyer about a need of its own.
func (w *world) sent() enquiries.Enquiry {
	w.t.Helper()
	ask := needstest.Ask()
	ask.PartnershipID = w.partnership.ID
	draft := got(w.needs.Draft(w.Ctx, w.head(), needs.DraftInput{URN: buyer, Ask: ask}))(w.t)
	need := got(w.needs.Post(w.Ctx, w.head(), draft.ID, draft.Version))(w.t)
	return got(w.enquiries.Send(w.Ctx, w.head(), enquiries.SendInput{
		NeedID: need.ID, ServiceIDs: []string{w.service.ID}, Message: "Could you help us?",
		ReplyBy: w.Clock.Now().Add(7 * 24 * time.Hour),
	}))(w.t)[0]
}

// asked is the data of an event in a thread with a proposal; nobody outside the
// buyer and the partnership may know the need's school.
func (w *world) asked() enquiries.Happened {
	w.t.Helper()
	e := w.sent()
	p := got(w.enquiries.Propose(w.Ctx, w.expert(), e.ID, e.Version, enquiriestest.Terms()))(w.t)
	h := happenedIn(e)
	h.ProposalID, h.HalfDays = p.ID, p.HalfDays
	return h
}

// settled is the data of an event in a thread with an agreement.
func (w *world) settled() enquiries.Happened {
	w.t.Helper()
	e, terms := w.sent(), enquiriestest.Terms()
	terms.Slots = enquiriestest.Slots("2026-02-10.am", "2026-02-10.pm", "2026-02-12.am", "2026-02-24.am", "2026-02-26.am")
	p := got(w.enquiries.Propose(w.Ctx, w.expert(), e.ID, e.Version, terms))(w.t)
	thread := got(w.enquiries.Thread(w.Ctx, w.expert(), e.ID))(w.t)
	release := thread.Releases[0]
	got(w.diary.Grant(w.Ctx, w.as("home head", people.Head, home), release.ID, release.Version, ""))(w.t)
	a := got(w.enquiries.Accept(w.Ctx, w.head(), p.ID, p.Version))(w.t)
	h := happenedIn(e)
	h.AgreementID, h.AgreementRef, h.HalfDays = a.ID, a.Ref, a.HalfDays
	return h
}

func happenedIn(e enquiries.Enquiry) enquiries.Happened {
	return enquiries.Happened{Happened: agreements.Happened{
		Origin: diary.OriginOf(e.ID), OriginRef: e.Ref, NeedID: e.NeedID, URN: e.URN, HomeURN: e.HomeURN,
		LeaderID:  e.LeaderID,
		AccountID: e.AccountID, PartnershipID: e.PartnershipID,
	}}
}

// got returns a value, or ends the test where there is an error instead.
func got[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// signedIn signs somebody in, with a browser at an address.
func (w *world) signedIn(word string) people.SessionData {
	w.t.Helper()
	ctx := people.WithCaller(w.Ctx, people.Caller{
		Address: netip.MustParseAddr("192.0.2.1"),
		Agent:   "Mozilla/5.0 (Windows NT 10.0; rv:150.0) Gecko/20100101 Firefox/150.0",
	})
	tokens := got(w.Directory.SignIn(ctx, w.who[word].Email, peopletest.Password))(w.t)
	actor := got(w.Directory.Authenticate(w.Ctx, tokens.AccessToken))(w.t)
	return people.SessionData{AccountID: actor.AccountID, SessionID: actor.SessionID}
}

// happen records an act of somebody, as a noun would, long enough after
// everything else for the pace of letters.
func (w *world) happen(what events.Type, by string, data any) events.Event {
	w.t.Helper()
	_, err := pace.Forget(w.Ctx, w.DB, w.Clock.Now().AddDate(1, 0, 0))
	must(w.t, err)
	return w.happenNow(what, by, data)
}

// happenNow is happen, straight after the last event.
func (w *world) happenNow(what events.Type, by string, data any) events.Event {
	w.t.Helper()
	w.happened++
	subject := "subject_" + string(rune('a'+w.happened))
	ctx := w.Ctx
	if by != "" {
		ctx = events.WithActor(ctx, events.Actor{AccountID: w.who[by].ID})
	}
	must(w.t, w.DB.Update(ctx, func(tx docdb.Tx) error { return w.Log.Append(ctx, tx, what, subject, data) }))
	all, err := events.Of(w.Ctx, w.DB, subject)
	must(w.t, err)
	return all[0]
}

// deliver sends every letter that is due.
func (w *world) deliver() {
	w.t.Helper()
	_, err := w.runner.RunDue(w.Ctx)
	must(w.t, err)
}

func (w *world) actor(word string) people.Actor { return people.Actor{AccountID: w.who[word].ID} }

// noticesOf are somebody's notices, the newest first.
func (w *world) noticesOf(word string) []notices.Notice {
	w.t.Helper()
	found, _, err := w.List(w.Ctx, w.actor(word), "", 100)
	must(w.t, err)
	return found
}

// told are the words for everybody who has a notice of the last event, sorted.
func (w *world) told(e events.Event) []string {
	w.t.Helper()
	var words []string
	for word := range w.who {
		newest, _, err := w.List(w.Ctx, w.actor(word), "", 2)
		must(w.t, err)
		for _, n := range newest {
			if n.EventID == e.ID {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return words
}

// written are the words for everybody who has a letter, sorted.
func (w *world) written() []string {
	var words []string
	for _, m := range w.post.sent {
		for word, account := range w.who {
			if account.Email == m.To {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return words
}

// postbox keeps sent letters, or fails on request.
type postbox struct {
	sent  []mail.Message
	fails error
}

func (p *postbox) Send(_ context.Context, m mail.Message) error {
	if p.fails != nil {
		return p.fails
	}
	if err := m.Validate(); err != nil {
		return err
	}
	p.sent = append(p.sent, m)
	return nil
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
