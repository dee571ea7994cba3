package enquiries

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/diary"
)

// Check reads every thread and returns a sentence for each broken invariant of
// the package; there should be none.
func Check(ctx context.Context, r docdb.Reader) ([]string, error) {
	var wrong []string
	err := enquiries.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(e Enquiry) error {
		d, err := dossierOf(ctx, r, e)
		if err != nil {
			return err
		}
		wrong = append(wrong, d.checkEnquiry()...)
		wrong = append(wrong, d.checkReleases()...)
		return nil
	})
	return wrong, err
}

func (d dossier) checkEnquiry() []string {
	var wrong []string
	e := d.enquiry
	expect := func(ok bool, what string, args ...any) {
		if !ok {
			wrong = append(wrong, e.Ref+": "+fmt.Sprintf(what, args...))
		}
	}
	expect(e.Live == (e.State == SentEnquiry || e.State == ProposedEnquiry), "is %s and live %t", e.State, e.Live)
	expect((e.EndedAt == nil) == e.Live, "is %s and has ended: %t", e.State, e.EndedAt != nil)
	expect((e.AgreementID != "") == (e.State == AgreedEnquiry), "is %s with the agreement %q", e.State, e.AgreementID)
	for _, account := range e.ForSchool {
		expect(account != e.AccountID && !slices.Contains(e.ForHome, account), "has %s on both sides", account)
	}
	expect(len(d.proposals) == e.Proposals, "counts %d proposals and has %d", e.Proposals, len(d.proposals))
	accepted := 0
	for i, p := range d.proposals {
		expect(p.Number == i+1, "has proposal %d as number %d", i+1, p.Number)
		expect((p.State == OpenProposal) == (p.ID == e.OpenID), "names %q as open; proposal %d is %s", e.OpenID, p.Number,
			p.State)
		expect(p.State != OpenProposal || e.Live && i == len(d.proposals)-1, "has proposal %d open", p.Number)
		expect(p.HalfDays == len(p.Slots) && p.HalfDays > 0, "has proposal %d with %d half-days in %d slots", p.Number,
			p.HalfDays, len(p.Slots))
		if p.State == AcceptedProposal {
			accepted++
		}
	}
	expect((accepted == 1) == (e.State == AgreedEnquiry) && accepted <= 1, "is %s with %d accepted proposals", e.State,
		accepted)
	return wrong
}

func (d dossier) checkReleases() []string {
	var wrong []string
	expect := func(ok bool, p Proposal, what string) {
		if !ok {
			wrong = append(wrong,
				fmt.Sprintf("%s: proposal %d is %s, by the %s, and its release is %s", d.enquiry.Ref, p.Number, p.State, p.From,
					what))
		}
	}
	for _, p := range d.proposals {
		rel, found := d.release(p.ID)
		expect(found || p.From == agreements.SchoolSide && p.TakenUpAt == nil && p.State != AcceptedProposal, p, "missing")
		if !found {
			continue
		}
		switch p.State {
		case OpenProposal:
			expect(rel.State != diary.LapsedRelease, p, string(rel.State))
		case AcceptedProposal:
			expect(rel.State == diary.GrantedRelease, p, string(rel.State))
		default:
			expect(rel.State == diary.LapsedRelease || rel.State == diary.RefusedRelease, p, string(rel.State))
		}
	}
	return wrong
}
