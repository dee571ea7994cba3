package leaders_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/themes"
)

func TestInForce(t *testing.T) {
	base := leaders.Designation{State: leaders.Verified, AwardedOn: "2023-09-01", ExpiresOn: "2026-08-31"}
	tests := map[string]struct {
		change func(*leaders.Designation)
		on     string
		want   bool
	}{
		"in between":       {nil, "2025-01-01T12:00:00Z", true},
		"first moment":     {nil, "2023-08-31T23:00:00Z", true},
		"the day before":   {nil, "2023-08-31T22:59:59Z", false},
		"last moment":      {nil, "2026-08-31T22:59:59Z", true},
		"the day after":    {nil, "2026-08-31T23:00:00Z", false},
		"without last day": {func(d *leaders.Designation) { d.ExpiresOn = "" }, "2099-01-01T00:00:00Z", true},
		"claimed":          {func(d *leaders.Designation) { d.State = leaders.Claimed }, "2025-01-01T12:00:00Z", false},
		"refused":          {func(d *leaders.Designation) { d.State = leaders.Refused }, "2025-01-01T12:00:00Z", false},
		"revoked":          {func(d *leaders.Designation) { d.State = leaders.Revoked }, "2025-01-01T12:00:00Z", false},
		"another zone":     {nil, "2026-09-01T00:30:00+02:00", true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := base
			if tt.change != nil {
				tt.change(&d)
			}
			if got := d.InForce(must(time.Parse(time.RFC3339, tt.on))(t)); got != tt.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestClaim(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	got := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	want := leaders.Designation{
		Meta: got.Meta, LeaderID: l.ID, Kind: leaders.SLE, PartnershipID: w.alliance, Themes: []themes.ID{"phonics"},
		AwardedOn: "2023-09-01", ExpiresOn: "2026-08-31", Evidence: leaders.Evidence{Text: "Letter of 2023"},
		State: leaders.Claimed, ClaimedAt: now,
	}
	page, _, err := w.Claims(t.Context(), w.broker(), w.alliance, leaders.Claimed, "", 10)
	if diff := cmp.Diff([]leaders.Claimant{{
		Designation: want, Leader: l, May: leaders.ClaimMay{Verify: true, Refuse: true},
	}}, page); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if diff := cmp.Diff(leaders.DesignationClaimed, w.last(got.ID).Type); diff != "" {
		t.Error(diff)
	}
}

func TestClaimRefuses(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	other := w.found("Another alliance", "alliance", "")
	tests := map[string]struct {
		change func(*leaders.ClaimInput)
		want   string
	}{
		"no kind": {func(in *leaders.ClaimInput) { in.Kind = "" }, "kind: Choose which designation this is."},
		"untitled own": {func(in *leaders.ClaimInput) { in.Kind = leaders.Own },
			"title: Enter what the partnership calls it."},
		"titled SLE": {func(in *leaders.ClaimInput) { in.Title = "Expert" },
			"title: Only a partnership's own designation has a title."},
		"no partnership": {func(in *leaders.ClaimInput) { in.PartnershipID = "" },
			"partnershipId: Choose the partnership that can verify this."},
		"other partnership": {func(in *leaders.ClaimInput) { in.PartnershipID = other },
			"partnershipId: Choose a partnership that your home school belongs to, or one above it."},
		"absent partnership": {func(in *leaders.ClaimInput) { in.PartnershipID = "x" },
			"partnershipId: Choose a partnership that your home school belongs to, or one above it."},
		"no theme": {func(in *leaders.ClaimInput) { in.Themes = nil },
			"themes: Choose at least one theme that you are a specialist in."},
		"unknown theme": {func(in *leaders.ClaimInput) { in.Themes = []themes.ID{"phonics", "alchemy"} },
			"themes[1]: Choose a theme from the list."},
		"theme twice": {func(in *leaders.ClaimInput) { in.Themes = []themes.ID{"music", "music"} },
			"themes[1]: This theme is chosen twice."},
		"no date": {func(in *leaders.ClaimInput) { in.AwardedOn = "" },
			"awardedOn: Enter the day on which it was awarded, like 2024-09-01."},
		"no such date": {func(in *leaders.ClaimInput) { in.AwardedOn = "2024-02-30" },
			"awardedOn: Enter the day on which it was awarded, like 2024-09-01."},
		"in the future": {func(in *leaders.ClaimInput) { in.AwardedOn = "2025-11-05" },
			"awardedOn: This day has not come yet."},
		"over": {func(in *leaders.ClaimInput) { in.ExpiresOn = "2025-11-03" },
			"expiresOn: Its last day has passed already."},
		"no last date": {func(in *leaders.ClaimInput) { in.ExpiresOn = "31 August" },
			"expiresOn: Enter its last day, like 2027-08-31, or leave this empty."},
		"no evidence": {func(in *leaders.ClaimInput) { in.Evidence = leaders.Evidence{} },
			"evidence.text: Say how a broker can check this, or give a link."},
		"a script": {func(in *leaders.ClaimInput) { in.Evidence.Link = "javascript:alert(1)" },
			"evidence.link: Enter a web address that begins with https:// or http://."},
		"everything": {
			func(in *leaders.ClaimInput) { *in = leaders.ClaimInput{Title: "\a"} },
			"title: This has characters that cannot be seen. Please type it instead of pasting it.\nkind: Choose which " +
				"designation this is.\n" +
				"partnershipId: Choose the partnership that can verify this.\n" +
				"awardedOn: Enter the day on which it was awarded, like 2024-09-01.\nevidence.text: Say how a broker can check " +
				"this, or give a link.",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := w.claimInput()
			tt.change(&in)
			_, err := w.Claim(t.Context(), mary, l.ID, in)
			if diff := cmp.Diff("invalid invalid\n"+tt.want, problem(err)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAPartnershipAboveMayVerify(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	in := w.claimInput()
	in.PartnershipID, in.Kind, in.Title, in.Themes, in.ExpiresOn = w.region, leaders.Own, "Reading champion", nil, ""
	in.Evidence.Link = "https://region.example/leaders"
	claim := must(w.Claim(t.Context(), mary, l.ID, in))(t)
	got := must(w.Verify(t.Context(), brokerOf("regional", w.region), claim.ID, 1, " Seen. "))(t)
	at := now
	want := claim
	want.Version, want.State, want.VerifiedBy, want.VerifiedAt, want.Note = 2, leaders.Verified, "regional", &at, "Seen."
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhoDecides(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	claim := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	alsoBroker := person("mary", leads(oak), people.Held{Role: people.Broker, Place: people.Partnership(w.alliance)})
	tests := map[string]struct {
		actor people.Actor
		want  apperr.Kind
	}{
		"the leader":                {mary, apperr.KindForbidden},
		"the leader, also a broker": {alsoBroker, apperr.KindForbidden},
		"the home head":             {oakHead, apperr.KindForbidden},
		"a broker above":            {brokerOf("regional", w.region), apperr.KindNotFound},
		"an operator":               {operator, apperr.KindForbidden},
		"a broker elsewhere":        {brokerOf("far", "partnership_x"), apperr.KindNotFound},
		"another leader":            {tom, apperr.KindNotFound},
		"nobody":                    {people.Actor{}, apperr.KindNotFound},
	}
	for who, tt := range tests {
		t.Run(who, func(t *testing.T) {
			for what, err := range map[string]error{
				"verify": second(w.Verify(t.Context(), tt.actor, claim.ID, 1, "")),
				"refuse": second(w.Refuse(t.Context(), tt.actor, claim.ID, 1, "No.")),
				"revoke": second(w.Revoke(t.Context(), tt.actor, claim.ID, 1, "No.")),
			} {
				if !apperr.Is(err, tt.want) {
					t.Errorf("%s: %s", what, errText(err))
				}
			}
		})
	}
	if diff := cmp.Diff(1, len(w.happened(claim.ID))); diff != "" {
		t.Error(diff)
	}
}

func TestDecisionsKeepToTheStates(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	claim := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	broker := w.broker()
	wantProblem(t, "conflict designation_claimed", second(w.Revoke(t.Context(), broker, claim.ID, 1, "No.")))
	wantProblem(t, "stale stale", second(w.Verify(t.Context(), broker, claim.ID, 7, "")))
	wantProblem(t, "invalid invalid\nnote: Say why, for the leader to read.",
		second(w.Refuse(t.Context(), broker, claim.ID, 1, " ")))
	wantProblem(t, "invalid invalid\nnote: This is too long: it has 501 characters; at most 500 fit.",
		second(w.Verify(t.Context(), broker, claim.ID, 1, strings.Repeat("x", 501))))
	wantProblem(t, "not_found not_found", second(w.Verify(t.Context(), broker, "designation_none", 1, "")))

	verified := must(w.Verify(t.Context(), broker, claim.ID, 1, ""))(t)
	wantProblem(t, "conflict designation_verified", second(w.Verify(t.Context(), broker, claim.ID, verified.Version, "")))
	revoked := must(w.Revoke(t.Context(), broker, claim.ID, verified.Version, "Left the scheme."))(t)
	wantProblem(t, "conflict designation_revoked", second(w.Verify(t.Context(), broker, claim.ID, revoked.Version, "")))

	other := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	refused := must(w.Refuse(t.Context(), broker, other.ID, 1, "No letter."))(t)
	wantProblem(t, "conflict designation_refused", second(w.Verify(t.Context(), broker, other.ID, refused.Version, "")))
	if got := must(leaders.DesignationsInForce(t.Context(), w.db, l.ID, now))(t); len(got) != 0 {
		t.Errorf("in force: %v", got)
	}
}

func TestAClaimThatIsOverIsNotVerified(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	claim := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	w.clock.Advance(365 * 24 * time.Hour)
	wantProblem(t, "conflict designation_expired", second(w.Verify(t.Context(), w.broker(), claim.ID, 1, "")))
}

func TestRevokingTheLastDesignationWithdrawsTheServices(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	second := w.designate(mary, l.ID)
	all := must(w.Designations(t.Context(), mary, l.ID))(t)
	must(w.Revoke(t.Context(), w.broker(), all[0].ID, all[0].Version, "Left."))(t)
	if got := must(leaders.GetService(t.Context(), w.db, s.ID))(t); got.State != leaders.ServiceListed {
		t.Errorf("the service is %s although a designation is left", got.State)
	}
	must(w.Revoke(t.Context(), w.broker(), second.ID, second.Version, "Left."))(t)
	if got := must(leaders.GetService(t.Context(), w.db, s.ID))(t); got.State != leaders.Withdrawn {
		t.Errorf("the service is %s", got.State)
	}
}

func TestLapse(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	one := must(w.Designations(t.Context(), mary, l.ID))(t)[0]
	claim := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	never := w.claimInput()
	never.ExpiresOn = ""
	other := w.enlist(tom, elm)
	kept := must(w.Claim(t.Context(), tom, other.ID, never))(t)
	must(w.Verify(t.Context(), w.broker(), kept.ID, 1, ""))(t)

	w.clock.Advance(must(time.Parse(time.DateOnly, "2026-08-31"))(t).Sub(now))
	w.lapse()
	if got := len(w.happened(one.ID)); got != 2 {
		t.Errorf("on its last day %v happened", w.happened(one.ID))
	}

	w.clock.Advance(24 * time.Hour)
	for range 2 { // the second run finds nothing
		w.lapse()
	}
	want := []events.Type{leaders.DesignationClaimed, leaders.DesignationVerified, leaders.DesignationLapsed}
	if diff := cmp.Diff(want, w.happened(one.ID)); diff != "" {
		t.Error(diff)
	}
	for id, n := range map[string]int{claim.ID: 1, kept.ID: 2} {
		if got := w.happened(id); len(got) != n {
			t.Errorf("%s: %v", id, got)
		}
	}
	if got := must(leaders.GetService(t.Context(), w.db, s.ID))(t); got.State != leaders.Withdrawn || !got.Unfounded {
		t.Errorf("the service is %s, unfounded %t", got.State, got.Unfounded)
	}
	var why leaders.ServiceData
	if err := w.last(s.ID).Decode(&why); err != nil || why.Why != "No designation of the leader is in force any more." {
		t.Errorf("%+v, %v", why, err)
	}
	wantProblem(t, "conflict no_designation_in_force", second(w.Publish(t.Context(), mary, s.ID, 3)))

	must(w.Verify(t.Context(), w.broker(), must(w.Claim(t.Context(), mary, l.ID, never))(t).ID, 1, ""))(t)
	if got := must(w.Publish(t.Context(), mary, s.ID, 3))(t); got.State != leaders.ServiceListed || got.Unfounded {
		t.Errorf("listed again, the service is %s, unfounded %t", got.State, got.Unfounded)
	}
}

func (w *world) lapse() {
	w.t.Helper()
	if err := w.Lapse(w.t.Context(), jobs.Job{}); err != nil {
		w.t.Fatal(err)
	}
}

func TestWhoSeesDesignations(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	w.designate(mary, l.ID)
	claim := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	for _, actor := range []people.Actor{mary, oakHead, w.broker(), operator} {
		got := must(w.Designations(t.Context(), actor, l.ID))(t)
		if len(got) != 2 || got[1].ID != claim.ID || got[0].Evidence.Text == "" {
			t.Errorf("%s sees %+v", actor.AccountID, got)
		}
	}
	for _, actor := range []people.Actor{tom, elmHead, stranger} {
		got := must(w.Designations(t.Context(), actor, l.ID))(t)
		if len(got) != 1 || got[0].Evidence != (leaders.Evidence{}) || got[0].VerifiedBy != "" {
			t.Errorf("%s sees %+v", actor.AccountID, got)
		}
	}
	for _, actor := range []people.Actor{mary, oakHead, brokerOf("regional", w.region), stranger} {
		_, _, err := w.Claims(t.Context(), actor, w.alliance, leaders.Claimed, "", 10)
		wantProblem(t, "not_found not_found", err)
	}
}

// Each kind is named in the table of terms, in the same order.
func TestEveryKindOfDesignationHasWords(t *testing.T) {
	var kinds []leaders.DesignationKind
	for _, term := range themes.Designations() {
		kinds = append(kinds, leaders.DesignationKind(term.Code))
	}
	if diff := cmp.Diff(leaders.DesignationKinds(), kinds); diff != "" {
		t.Error(diff)
	}
}
