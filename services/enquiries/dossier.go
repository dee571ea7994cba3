package enquiries

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
)

// dossier holds all documents of one thread.
type dossier struct {
	enquiry   Enquiry
	proposals []Proposal           // by number
	releases  []diary.Release      // oldest first
	agreed    *agreements.Standing // nil until it is agreed
	gone      []calendar.Slot      // half-days of the open proposal that are no longer free
	twice     []calendar.Slot      // half-days that the home head is asked for and released for another proposal
}

func dossierOf(ctx context.Context, r docdb.Reader, e Enquiry) (dossier, error) {
	d := dossier{enquiry: e}
	var err error
	if d.proposals, err = proposals.All(ctx, r, docdb.Query{Index: "by_enquiry", Equal: []any{e.ID}}); err != nil {
		return d, err
	}
	if d.releases, err = diary.ReleasesOf(ctx, r, e.ID); err != nil {
		return d, err
	}
	if e.AgreementID == "" {
		err := d.lookForGone(ctx, r)
		return d, err
	}
	agreed, err := agreements.StandingOf(ctx, r, e.AgreementID)
	d.agreed = &agreed
	return d, err
}

// lookForGone finds the half-days of the open proposal that others have by now.
func (d *dossier) lookForGone(ctx context.Context, r docdb.Reader) error {
	p, open := d.open()
	if !open || len(p.Slots) == 0 {
		return nil
	}
	free, err := diary.FreeSlots(ctx, r, d.enquiry.LeaderID, p.Slots[0].Date, p.Slots[len(p.Slots)-1].Date)
	for _, slot := range p.Slots {
		if err == nil && !slices.Contains(free, slot) {
			d.gone = append(d.gone, slot)
		}
	}
	return err
}

// lookForTwice finds the half-days of the open proposal for which the home head has released the leader elsewhere,
// and which nobody has yet, where they are asked now.
func (d *dossier) lookForTwice(ctx context.Context, r docdb.Reader) error {
	p, open := d.open()
	rel, asked := d.release(p.ID)
	if !open || !asked || rel.State != diary.AskedRelease {
		return nil
	}
	others, err := diary.GrantedElsewhere(ctx, r, rel)
	for _, slot := range p.Slots {
		if slices.Contains(others, slot) && !slices.Contains(d.gone, slot) {
			d.twice = append(d.twice, slot)
		}
	}
	return err
}

// parties are the sides of the thread. Once it is agreed, the agreement knows who
// acted for them.
func (d dossier) parties() agreements.Parties {
	if d.agreed != nil {
		return d.agreed.Agreement.Parties()
	}
	return d.enquiry.parties()
}

// subjects are the ids under which the thread's events are kept.
func (d dossier) subjects() []string {
	ids := []string{d.enquiry.ID}
	for _, p := range d.proposals {
		ids = append(ids, p.ID)
	}
	for _, rel := range d.releases {
		ids = append(ids, rel.ID)
	}
	if d.agreed != nil {
		ids = append(ids, d.agreed.Subjects()...)
	}
	return ids
}

// open returns the proposal that waits for an answer.
func (d dossier) open() (Proposal, bool) {
	for _, p := range d.proposals {
		if p.ID == d.enquiry.OpenID {
			return p, true
		}
	}
	return Proposal{}, false
}

// release returns the release that the proposal asked for.
func (d dossier) release(proposalID string) (diary.Release, bool) {
	for _, rel := range d.releases {
		if rel.For.ID == proposalID {
			return rel, true
		}
	}
	return diary.Release{}, false
}

// GetProposal returns a proposal, or NotFound.
func GetProposal(ctx context.Context, r docdb.Reader, id string) (Proposal, error) {
	return one(ctx, r, proposals, id, "proposal")
}
