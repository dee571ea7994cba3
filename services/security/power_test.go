package security_test

import (
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/security"
)

// happens lets somebody cause an event from a browser.
func (d *world) happens(actor string, what events.Type, data any) {
	d.t.Helper()
	source := ids.New(d.now.Now)
	log := events.NewLog(d.now.Now, source, jobs.NewQueue(d.db, d.now.Now, source), nil, d.Witness)
	ctx := events.WithActor(d.t.Context(), events.Actor{AccountID: actor})
	ctx = people.WithCaller(ctx, people.Caller{Address: netip.MustParseAddr("2001:db8::7"), Agent: "Firefox on Windows"})
	if err := d.db.Update(ctx, func(tx docdb.Tx) error { return log.Append(ctx, tx, what, "x", data) }); err != nil {
		d.t.Fatal(err)
	}
}

// school puts an open school into the register.
func (d *world) school(urn, name string) {
	d.t.Helper()
	rows := "URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name)," +
		"Postcode\n" + urn + "," + name + ",Community school,Open,Primary,PO13 9FY\n"
	source := ids.New(d.now.Now)
	log := events.NewLog(d.now.Now, source, jobs.NewQueue(d.db, d.now.Now, source), nil)
	schools := register.New(d.db, log, nil, d.now.Now, source)
	_, err := schools.Import(d.t.Context(), strings.NewReader(rows), func(int, int) {})
	if err != nil {
		d.t.Fatal(err)
	}
}

// line is an entry as these tests compare it.
type line struct {
	Kind     security.Kind
	Text     string
	Account  string
	By       string // who did it, where it was somebody else
	Operator bool   // of the service
}

// Each change of power is told in a sentence, of the account that it is about, and says who did it if it was another.
func TestEachChangeOfPowerInWords(t *testing.T) {
	t.Parallel()
	ash := people.School("100001")
	member := func(role people.Role, place people.Place, by string) people.Membership {
		return people.Membership{AccountID: "acct_1", Role: role, Place: place, By: by}
	}
	of := people.PersonData{AccountID: "acct_1"}
	factor := people.FactorData{AccountID: "acct_1"}
	payee := parties.PayeeData{AskedBy: "acct_1", Holder: parties.Holder{URN: "100001"}}
	for _, tt := range []struct {
		what  events.Type
		actor string
		data  any
		kind  security.Kind
		text  string
		by    string
	}{
		{people.SessionStarted, "acct_1", people.SessionData{AccountID: "acct_1"}, security.SignIn, "Signed in", ""},
		{people.MembershipApproved, "acct_2", member(people.Head, ash, "acct_2"), security.Power,
			"Became head for Ash School", "acct_2"},
		{people.MembershipGranted, events.System, member(people.Operator, people.Service(), ""), security.Power,
			"Became operator for Lateral", ""},
		{people.MembershipEnded, "acct_2", member(people.Finance, ash, "acct_2"), security.Power,
			"Is no longer finance officer for Ash School", "acct_2"},
		{people.MembershipEnded, "acct_1", member(people.Finance, people.School("999999"), "acct_1"), security.Power,
			"Is no longer finance officer", ""},
		{people.MembershipMoved, events.System, member(people.Head, ash, ""), security.Power,
			"Is now head for Ash School, which took over another school", ""},
		{people.DeputyBegan, "acct_2", people.Absence{AccountID: "acct_2", DeputyID: "acct_1"}, security.Power,
			"Stands in for a colleague in their role", "acct_2"},
		{people.DeputyEnded, "acct_1", people.Absence{AccountID: "acct_2", DeputyID: "acct_1"}, security.Power,
			"No longer stands in for a colleague", "acct_2"},
		{people.PasswordChanged, "acct_1", of, security.Power, "The password was changed", ""},
		{people.FactorAdded, "acct_1", factor, security.Power, "A second step was added", ""},
		{people.FactorRemoved, "acct_1", factor, security.Power, "A second step was removed", ""},
		{people.FactorsReset, "acct_2", of, security.Power, "All second steps were removed", "acct_2"},
		{people.FactorsReset, events.System, of, security.Power, "All second steps were removed", ""},
		{people.RecoveryCodesRenewed, "acct_1", of, security.Power, "New recovery codes were made", ""},
		{people.PasskeyCopied, "acct_1", factor, security.Power, "A passkey was refused: there is a copy of it", ""},
		{people.AddressChangeAsked, "acct_1", people.AddressData{AccountID: "acct_1"}, security.Power,
			"Another e-mail address was asked for", ""},
		{people.AddressChanged, "acct_1", people.AddressData{AccountID: "acct_1"}, security.Power,
			"The e-mail address was changed", ""},
		{parties.PayeeChangeAsked, "acct_1", payee, security.Power, "Asked to change how Ash School is paid", ""},
		{parties.PayeeChangeStopped, "acct_2", payee, security.Power,
			"The change of how Ash School is paid was stopped", "acct_2"},
		{parties.PayeeChanged, events.System, payee, security.Power, "How Ash School is paid was changed", ""},
	} {
		t.Run(string(tt.what)+" by "+tt.actor, func(t *testing.T) {
			t.Parallel()
			d := newWorld(t)
			d.school("100001", "Ash School")
			d.happens(tt.actor, tt.what, tt.data)
			all := d.list(security.Filter{Account: "acct_1"})
			if len(all) != 1 {
				t.Fatalf("%d entries of the account", len(all))
			}
			e := all[0]
			got := line{Kind: e.Kind, Text: e.Text, Account: e.AccountID}
			if e.IsOther {
				got.By = e.By
			}
			if diff := cmp.Diff(line{Kind: tt.kind, Text: tt.text, Account: "acct_1", By: tt.by}, got); diff != "" {
				t.Error(diff)
			}
			if e.Address != "2001:db8::/64" || e.Device != "Firefox on Windows" || e.Day != "2026-02-03" || e.Count != 1 {
				t.Errorf("from %q, %q, on %s, %d times", e.Address, e.Device, e.Day, e.Count)
			}
		})
	}
}

// Nothing else that happens is written down, whoever did it.
func TestWhatChangesNoPowerIsNotWritten(t *testing.T) {
	t.Parallel()
	d := newWorld(t)
	for _, what := range []events.Type{people.AccountRenamed, people.MembershipAsked, people.MembershipRefused,
		people.InvitationSent, people.PasswordResetAsked, parties.PayeeChangeAsked + "-not", people.SessionEnded} {
		d.happens("acct_1", what, map[string]any{"accountId": "acct_1"})
	}
	if got := d.list(security.Filter{}); len(got) > 0 {
		t.Errorf("written: %+v", got)
	}
}

// From where an event was caused, its own person knows, and those who run the service.
func TestWhoKnowsFromWhere(t *testing.T) {
	t.Parallel()
	d := newWorld(t)
	for _, who := range []string{"acct_1", "acct_2", events.System} {
		d.happens(who, people.AccountRenamed, people.PersonData{AccountID: who})
		d.now.Advance(time.Second)
	}
	happened, err := events.Of(t.Context(), d.db, "x")
	if err != nil || len(happened) != 3 {
		t.Fatalf("%d events, %v", len(happened), err)
	}
	place := security.Origin{Address: "2001:db8::/64", Device: "Firefox on Windows"}
	for name, tt := range map[string]struct {
		reader people.Actor
		want   []string // the actors of the events of which they know it
	}{
		"one of them": {people.Actor{AccountID: "acct_1"}, []string{"acct_1"}},
		"a stranger":  {people.Actor{AccountID: "acct_3"}, nil},
		"nobody":      {people.Actor{}, nil},
		"a head": {people.Actor{AccountID: "acct_2",
			Held: []people.Held{{Role: people.Head, Place: people.School("100001")}}}, []string{"acct_2"}},
		"an operator": {operator(), []string{"acct_1", "acct_2"}}, // the service itself is nowhere
	} {
		known, err := security.OriginsOf(t.Context(), d.db, tt.reader, happened)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range happened {
			if o, is := known[e.ID]; is {
				got = append(got, e.Actor)
				if o != place {
					t.Errorf("%s reads %+v", name, o)
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
