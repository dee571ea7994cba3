package home_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/home/homehttp"
	"lateral/services/leaders"
	"lateral/services/needs/needstest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// all is what everybody reads at home, by item.
func (x *town) all() map[string]map[string]homehttp.DashboardItem {
	x.T.Helper()
	all := map[string]map[string]homehttp.DashboardItem{}
	for word := range x.pages {
		all[word] = map[string]homehttp.DashboardItem{}
		for _, item := range x.home(word).Items {
			all[word][item.Title] = item
		}
	}
	return all
}

// came is what came by the act, for each person: "Title: why (how late)".
func (x *town) came(act func(*town)) map[string]string {
	x.T.Helper()
	before := x.all()
	act(x)
	came := map[string]string{}
	for word, items := range x.all() {
		for _, title := range slices.Sorted(maps.Keys(items)) {
			if _, was := before[word][title]; was {
				continue
			}
			item := items[title]
			line := title + ": " + item.Why
			if item.Late != "" {
				line += " (" + item.Late + ")"
			}
			came[word] += line
		}
	}
	return came
}

func (x *town) asks(urn register.URN, role people.Role) {
	x.must(second(x.Directory.AskMembership(x.Ctx, x.Actor(), people.AskInput{URN: urn, Role: role})))
}

func (x *town) claim() {
	x.must(second(x.Leaders.Claim(x.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), x.Leader.ID, leaders.ClaimInput{
		Kind: leaders.SLE, PartnershipID: x.Partnership.ID, Themes: []themes.ID{"phonics"},
		AwardedOn: "2025-09-01", ExpiresOn: "2028-08-31", Evidence: leaders.Evidence{Text: "A letter"},
	})))
}

// confirm confirms the checks of the leader, who is insured until the day.
func (x *town) confirm(until date.Day) {
	seen := &leaders.Sighting{By: "Pat Lee", On: "2026-01-05"}
	in := leaders.ConfirmInput{Identity: seen, DBS: seen}
	in.Insurance = &leaders.Insurance{With: "The union", Until: until}
	x.must(second(x.Leaders.Confirm(x.Ctx, enquiriestest.Head(enquiriestest.Cedar), x.Leader.ID, 0, in)))
}

func (x *town) ask(urn register.URN) {
	x.must(second(x.Partnerships.Ask(x.Ctx, x.callers["broker"], x.Partnership.ID, urn)))
}

// account asks for another account of the partnership or of a school.
func (x *town) account(who string, of parties.Ref, seen int64) {
	to := enquiriestest.Payee()
	to.AccountNumber = "00099999"
	x.must(second(x.Parties.ChangePayee(x.Ctx, x.callers[who], of, seen, parties.PayeeAsk{Payee: to})))
}

// nobodyIsNew lets three days go by since people were given their roles.
func (x *town) nobodyIsNew() { x.Clock.Advance(72 * time.Hour) }

// Whatever comes to be done besides threads, those who can do it read so at home, and why; nobody else does.
func TestWhoReadsWhatComesToBeDone(t *testing.T) {
	t.Parallel()
	const (
		verify   = "Verify a designation of Leader of 100003: They say that they are accredited."
		lapsed   = "Your designation has lapsed: Its last day was Tue 31 Aug 2027. Schools no longer see what you offer."
		joins    = "Person 13 asks to join Ash Primary School: As system leader."
		joinsFir = "Person 13 asks to join Fir School: As system leader."
		erase    = "Person 13 asks to be erased: The law wants an answer until Thu 12 Feb 2026."
		consent  = "The Grove asks for your consent to self-billing: The Grove would draw up the invoices of Cedar School " +
			"from Mon 12 Jan 2026 to Mon 11 Jan 2027."
		until   = " to join: You have until Wed 11 Feb 2026 to say yes or no."
		asked   = " asked for another account or VAT number. It holds from "
		account = asked + "Thu 15 Jan 2026, 09:00, unless somebody stops it."
		later   = asked + "Sun 18 Jan 2026, 09:00, unless somebody stops it."
	)
	for name, tt := range map[string]struct {
		before, act func(*town)
		want        map[string]string
	}{
		"somebody asks to join a school with a head": {
			act:  func(x *town) { x.asks(enquiriestest.Ash, people.Leader) },
			want: map[string]string{"head": joins, "deputy": joins, "operator": joins},
		},
		"somebody asks to join a member that has no head": {
			before: func(x *town) { x.must(second(x.Partnerships.Join(x.Ctx, x.Partnership.ID, enquiriestest.Fir))) },
			act:    func(x *town) { x.asks(enquiriestest.Fir, people.Leader) },
			want:   map[string]string{"broker": joinsFir, "operator": joinsFir},
		},
		"a leader claims a designation": {
			act:  (*town).claim,
			want: map[string]string{"broker": verify},
		},
		"the last day of a designation": {
			act:  func(x *town) { x.Until("2027-08-31") },
			want: map[string]string{},
		},
		"a designation lapses": {
			act:  func(x *town) { x.Until("2027-09-01") },
			want: map[string]string{"leader": lapsed},
		},
		"a designation lapses, and a newer one is claimed": {
			before: (*town).claim,
			act:    func(x *town) { x.Until("2027-09-01") },
			want:   map[string]string{},
		},
		"an insurance has two weeks to go": {
			before: func(x *town) { x.confirm("2026-02-28") },
			act:    func(x *town) { x.Until("2026-02-14") },
			want:   map[string]string{},
		},
		"an insurance is about to run out": {
			before: func(x *town) { x.confirm("2026-02-28") },
			act:    func(x *town) { x.Until("2026-02-15") },
			want: map[string]string{
				"home head": "Confirm the checks of Leader of 100003: The insurance of Leader of 100003 runs out on " +
					"Sat 28 Feb 2026. Schools see this before they let anybody in.",
			},
		},
		"a partnership asks a school with a head": {
			act:  func(x *town) { x.ask(enquiriestest.Elm) },
			want: map[string]string{"other head": "The Grove asks Elm School" + until},
		},
		"a partnership asks a school without one": {
			act:  func(x *town) { x.ask(enquiriestest.Birch) },
			want: map[string]string{"operator": "The Grove asks Birch Primary School" + until},
		},
		"the officer of a partnership asks for another account": {
			act: func(x *town) {
				x.account("officer", parties.Partnership(x.Partnership.ID), 1)
			},
			want: map[string]string{"broker": "Look at the new account of The Grove: Person 7" + account},
		},
		"the officer asks, and nobody is new": {
			before: (*town).nobodyIsNew,
			act: func(x *town) {
				x.account("officer", parties.Partnership(x.Partnership.ID), 1)
			},
			want: map[string]string{"broker": "Confirm or stop the new account of The Grove: Person 7" + later},
		},
		"the finance officer of a home school asks for an account": {
			before: (*town).nobodyIsNew,
			act:    func(x *town) { x.account("home payer", parties.School(enquiriestest.Cedar), 0) },
			want: map[string]string{
				"home head": "Confirm or stop the new account of Cedar School: Person 5" + later,
			},
		},
		"a partnership asks for consent to self-billing": {
			act: func(x *town) {
				ask := parties.SelfBillingAsk{
					Side: parties.Partnership(x.Partnership.ID), Other: parties.School(enquiriestest.Cedar),
				}
				x.must(second(x.Parties.AskSelfBilling(x.Ctx, x.callers["broker"], ask)))
			},
			want: map[string]string{"home head": consent, "home payer": consent},
		},
		"somebody asks to be erased": {
			act:  func(x *town) { x.must(second(x.privacy.Ask(x.Ctx, x.Actor()))) },
			want: map[string]string{"operator": erase},
		},
		"nobody answers who asked to be erased": {
			act: func(x *town) {
				x.must(second(x.privacy.Ask(x.Ctx, x.Actor())))
				x.Clock.Advance(32 * 24 * time.Hour)
			},
			want: map[string]string{"operator": erase + " (Overdue)"},
		},
		"a school closes, and the register names no successor": {
			act: func(x *town) {
				x.Import(needstest.School{URN: string(enquiriestest.Fir), Name: "Fir School", Status: "Closed"})
			},
			want: map[string]string{},
		},
		"somebody begins a need": {
			act: func(x *town) { x.Draft(enquiriestest.Elm, needstest.Ask()) },
			want: map[string]string{
				"other head": "Finish posting Phonics, N-2003: It was begun and has not been posted.",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := newTown(t)
			if tt.before != nil {
				tt.before(x)
			}
			if diff := cmp.Diff(tt.want, x.came(tt.act)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
