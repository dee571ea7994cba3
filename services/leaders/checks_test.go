package leaders_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/services/leaders"
	"lateral/services/people"
)

func TestMissing(t *testing.T) {
	seen := &leaders.Sighting{By: "A. Head", On: "2025-09-03"}
	insured := &leaders.Insurance{With: "Zurich", Until: "2026-08-31"}
	tests := []struct {
		name    string
		checks  leaders.Checks
		on      date.Day
		missing []leaders.Lack
		lacking string
		yours   string // as the leader reads it
	}{
		{"nothing", leaders.Checks{}, "2026-02-03", []leaders.Lack{leaders.NoIdentity, leaders.NoDBS, leaders.NoInsurance},
			"Nobody has confirmed that they saw the identity and the DBS check of Mary. No insurance of Mary is noted.",
			"Nobody has confirmed that they saw your identity and your DBS check. No insurance of yours is noted."},
		{"all", leaders.Checks{Identity: seen, DBS: seen, Insurance: insured}, "2026-02-03", nil, "", ""},
		{"the last day", leaders.Checks{Identity: seen, DBS: seen, Insurance: insured}, "2026-08-31", nil, "", ""},
		{"the day after", leaders.Checks{Identity: seen, DBS: seen, Insurance: insured}, "2026-09-01",
			[]leaders.Lack{leaders.InsuranceLapsed},
			"The insurance of Mary runs out on Mon 31 Aug 2026, before the visit on Tue 1 Sep 2026.",
			"Your insurance runs out on Mon 31 Aug 2026, before the visit on Tue 1 Sep 2026."},
		{"no identity", leaders.Checks{DBS: seen, Insurance: insured}, "2026-02-03", []leaders.Lack{leaders.NoIdentity},
			"Nobody has confirmed that they saw the identity of Mary.", "Nobody has confirmed that they saw your identity."},
		{"no DBS check", leaders.Checks{Identity: seen, Insurance: insured}, "2026-02-03", []leaders.Lack{leaders.NoDBS},
			"Nobody has confirmed that they saw the DBS check of Mary.",
			"Nobody has confirmed that they saw your DBS check."},
		{"ran out",
			leaders.Checks{Identity: seen, DBS: seen, Insurance: &leaders.Insurance{With: "Zurich", Until: "2025-08-31"}},
			"2026-02-03",
			[]leaders.Lack{leaders.InsuranceLapsed}, "The insurance of Mary ran out on Sun 31 Aug 2025.",
			"Your insurance ran out on Sun 31 Aug 2025."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.missing, tt.checks.Missing(tt.on)); diff != "" {
				t.Error(diff)
			}
			for whose, want := range map[leaders.Whose]string{"Mary": tt.lacking, leaders.Yours: tt.yours} {
				if diff := cmp.Diff(want, strings.Join(tt.checks.Lacking(whose, tt.on, "2025-11-04"), " ")); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

// A renewal is due before a day that is nobody's visit, so no sentence names that day.
func TestAnInsuranceThatSoonRunsOutNamesItsLastDayOnly(t *testing.T) {
	c := leaders.Checks{Insurance: &leaders.Insurance{With: "Zurich", Until: "2026-08-31"}}
	got := c.LackingSoon("Mary", "2026-09-05", "2026-08-22")
	if want := "The insurance of Mary runs out on Mon 31 Aug 2026."; !slices.Contains(got, want) {
		t.Errorf("%q", got)
	}
}

func TestChecksInWords(t *testing.T) {
	head, other := &leaders.Sighting{By: "A. Head", On: "2026-03-03"}, &leaders.Sighting{By: "B. Manager",
		On: "2026-03-04"}
	insured := &leaders.Insurance{With: "Zurich", Until: "2027-08-31"}
	tests := map[string]leaders.Checks{
		"": {},
		"Identity and DBS check seen by A. Head on Tue 3 Mar 2026. Insurance (Zurich) until Tue 31 Aug 2027.": {
			Identity: head, DBS: head, Insurance: insured},
		"Identity seen by A. Head on Tue 3 Mar 2026. DBS check seen by B. Manager on Wed 4 Mar 2026.": {
			Identity: head, DBS: other},
		"DBS check seen by A. Head on Tue 3 Mar 2026.": {DBS: head},
		"Insurance (Zurich) until Tue 31 Aug 2027.": {
			Insurance: insured},
	}
	for want, c := range tests {
		if diff := cmp.Diff(want, c.Words()); diff != "" {
			t.Error(diff)
		}
	}
}

func confirmed() leaders.ConfirmInput {
	return leaders.ConfirmInput{
		Identity: &leaders.Sighting{On: "2025-09-03"}, DBS: &leaders.Sighting{By: " B.  Manager ", On: "2025-09-04"},
		Insurance: &leaders.Insurance{With: "Zurich", Until: "2026-08-31"},
	}
}

func TestConfirm(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	c := must(w.Confirm(t.Context(), oakHead, l.ID, 0, confirmed()))(t)
	want := leaders.CheckRecord{Meta: c.Record.Meta, ConfirmedBy: "oakhead", Checks: leaders.Checks{
		Identity:  &leaders.Sighting{By: "Oakhead", On: "2025-09-03"},
		DBS:       &leaders.Sighting{By: "B. Manager", On: "2025-09-04"},
		Insurance: &leaders.Insurance{With: "Zurich", Until: "2026-08-31"}, ConfirmedByName: "Oakhead", ConfirmedAt: &now,
	}}
	if diff := cmp.Diff(want, must(w.Checks(t.Context(), mary, l.ID))(t).Record); diff != "" {
		t.Error(diff)
	}
	if len(c.Lacks) > 0 || len(c.Lacking) > 0 {
		t.Errorf("lacks %v", c.Lacking)
	}
	var data leaders.ChecksData
	if err := w.last(l.ID).Decode(&data); err != nil || !cmp.Equal(data.Checks, want.Checks) {
		t.Errorf("%v, %v", data, err)
	}
	wantProblem(t, "stale stale", second(w.Confirm(t.Context(), oakHead, l.ID, 0, confirmed())))
	without := confirmed()
	without.Insurance = nil
	if c = must(w.Confirm(t.Context(), oakHead, l.ID, 1, without))(t); !cmp.Equal(c.Lacks,
		[]leaders.Lack{leaders.NoInsurance}) {
		t.Errorf("lacks %v", c.Lacks)
	}
	if got := w.happened(l.ID); !cmp.Equal(got[len(got)-2:],
		[]events.Type{leaders.ChecksConfirmed, leaders.ChecksConfirmed}) {
		t.Errorf("happened: %v", got)
	}
}

func TestConfirmRefuses(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	headToo := person("mary", leads(oak), people.Held{Role: people.Head, Place: people.School(oak)})
	senior := person("senior", people.Held{Role: people.Senior, Place: people.School(oak)})
	input := func(change func(*leaders.ConfirmInput)) leaders.ConfirmInput {
		in := confirmed()
		change(&in)
		return in
	}
	identity := func(by string, on date.Day) leaders.ConfirmInput {
		return input(func(in *leaders.ConfirmInput) { in.Identity = &leaders.Sighting{By: by, On: on} })
	}
	insurance := func(with string, until date.Day) leaders.ConfirmInput {
		return input(func(in *leaders.ConfirmInput) { in.Insurance = &leaders.Insurance{With: with, Until: until} })
	}
	const noNumbers = "invalid invalid\nidentity.by: Enter only the name of the person who saw it. Numbers are not kept " +
		"here."
	const noPolicies = "invalid invalid\ninsurance.with: Enter only the insurer or the kind of cover. Numbers of " +
		"policies and certificates are not kept here."
	tests := map[string]struct {
		actor people.Actor
		in    leaders.ConfirmInput
		want  string
	}{
		"the leader":                {mary, confirmed(), "forbidden forbidden"},
		"the leader, who heads too": {headToo, confirmed(), "forbidden forbidden"},
		"a senior":                  {senior, confirmed(), "forbidden forbidden"},
		"the head of another":       {elmHead, confirmed(), "not_found not_found"},
		"another leader":            {tom, confirmed(), "not_found not_found"},
		"an operator":               {operator, confirmed(), "not_found not_found"},
		"nobody":                    {people.Actor{}, confirmed(), "not_found not_found"},
		"a certificate":             {oakHead, identity("001234567890", "2025-09-03"), noNumbers},
		"a certificate in pieces":   {oakHead, identity("A. Head 0012-3456 7890", "2025-09-03"), noNumbers},
		"other digits":              {oakHead, identity("A. Head ٠٠١٢", "2025-09-03"), noNumbers},
		"a policy":                  {oakHead, insurance("Zurich KSC-2426 7890", "2026-08-31"), noPolicies},
		"tomorrow": {oakHead, identity("A. Head", "2025-11-05"),
			"invalid invalid\nidentity.on: This day has not come yet."},
		"no day": {oakHead, identity("A. Head", "3 September"),
			"invalid invalid\nidentity.on: Enter the day on which it was seen, like 2026-03-03."},
		"ran out": {oakHead, insurance("Zurich", "2025-11-03"),
			"invalid invalid\ninsurance.until: This day has passed already."},
		"a slip of the year": {oakHead, insurance("Zurich", "2206-08-31"),
			"invalid invalid\ninsurance.until: This is more than ten years ahead. Please check the year."},
		"no insurer": {oakHead, insurance(" ", "2026-08-31"),
			"invalid invalid\ninsurance.with: Enter the name of the insurer, or what kind of cover it is."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := w.Confirm(t.Context(), tt.actor, l.ID, 0, tt.in)
			if diff := cmp.Diff(tt.want, problem(err)); diff != "" {
				t.Error(diff)
			}
		})
	}
	if c := must(w.Checks(t.Context(), oakHead, l.ID))(t); c.Record.Version != 0 || c.Record.ConfirmedAt != nil {
		t.Errorf("it was changed all the same: %v", c.Record)
	}
}

// An insurance that has run out stays when something else changes.
func TestInsuranceThatHasRunOutIsKept(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	in := confirmed()
	in.Insurance.Until = "2025-11-04"
	must(w.Confirm(t.Context(), oakHead, l.ID, 0, in))(t)
	w.clock.Advance(48 * 3600e9)
	in.DBS = &leaders.Sighting{By: "C. Manager", On: "2025-11-05"}
	if c := must(w.Confirm(t.Context(), oakHead, l.ID, 1, in))(t); !cmp.Equal(c.Lacks,
		[]leaders.Lack{leaders.InsuranceLapsed}) {
		t.Errorf("lacks %v", c.Lacks)
	}
}

func TestWhoReadsChecks(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	senior := person("senior", people.Held{Role: people.Senior, Place: people.School(oak)})
	for who, actor := range map[string]people.Actor{"the leader": mary, "the head": oakHead, "a senior": senior} {
		if _, err := w.Checks(t.Context(), actor, l.ID); err != nil {
			t.Errorf("%s: %v", who, err)
		}
	}
	for who, actor := range map[string]people.Actor{"another head": elmHead, "another leader": tom, "a stranger": stranger,
		"an operator": operator, "nobody": {}} {
		wantProblem(t, "not_found not_found", second(w.Checks(t.Context(), actor, l.ID)))
		if _, err := w.ChecksAt(t.Context(), actor, oak); problem(err) != "not_found not_found" {
			t.Errorf("%s lists them: %v", who, err)
		}
	}
	if all := must(w.ChecksAt(t.Context(), oakHead, oak))(t); len(all) != 1 || all[0].Leader.ID != l.ID {
		t.Errorf("listed: %v", all)
	}
}

// A leader who leaves the home school and comes back is checked again.
func TestChecksEndWithTheRole(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	must(w.Confirm(t.Context(), oakHead, l.ID, 0, confirmed()))(t)
	ended := people.Membership{AccountID: "mary", Role: people.Leader, Place: people.School(oak)}
	w.consume(people.MembershipEnded, "membership_mary", ended,
		func(e events.Event) error { return w.FollowEnd(t.Context(), e) })
	if c := must(leaders.ChecksOf(t.Context(), w.db, l.ID))(t); !cmp.Equal(c, leaders.Checks{}) {
		t.Errorf("still there: %v", c)
	}
}
