package support

import (
	"context"

	"lateral/pkg/docdb"
)

// dossier holds all documents of one thread.
type dossier struct {
	enquiry   Enquiry
	proposals []Proposal // by number
	releases  []Release  // oldest first
	agreement *Agreement // nil until it is agreed
	visits    []Visit    // by date
	moves     []Move     // oldest first
}

func dossierOf(ctx context.Context, r docdb.Reader, e Enquiry) (dossier, error) {
	d := dossier{enquiry: e}
	var err error
	if d.proposals, err = proposals.All(ctx, r, docdb.Query{Index: "by_enquiry", Equal: []any{e.ID}}); err != nil {
		return d, err
	}
	if d.releases, err = releases.All(ctx, r, docdb.Query{Index: "by_enquiry", Equal: []any{e.ID}}); err != nil {
		return d, err
	}
	if e.AgreementID == "" {
		return d, nil
	}
	a, err := GetAgreement(ctx, r, e.AgreementID)
	if err != nil {
		return d, err
	}
	d.agreement = &a
	if d.visits, err = VisitsOf(ctx, r, a.ID); err != nil {
		return d, err
	}
	d.moves, err = moves.All(ctx, r, docdb.Query{Index: "by_enquiry", Equal: []any{e.ID}})
	return d, err
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
	if d.agreement != nil {
		ids = append(ids, d.agreement.ID)
	}
	for _, v := range d.visits {
		ids = append(ids, v.ID)
	}
	for _, m := range d.moves {
		ids = append(ids, m.ID)
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

// changes are the differences from what was agreed.
func (d dossier) changes() []Change {
	if d.agreement == nil {
		return nil
	}
	return changesOf(*d.agreement, d.visits, d.moves)
}

// moveOf returns the waiting move of a visit.
func (d dossier) moveOf(visitID string) (Move, bool) {
	for _, m := range d.moves {
		if m.VisitID == visitID && m.State == MoveAsked {
			return m, true
		}
	}
	return Move{}, false
}

// release returns the release that the proposal asked for.
func (d dossier) release(proposalID string) (Release, bool) {
	for _, rel := range d.releases {
		if rel.ProposalID == proposalID {
			return rel, true
		}
	}
	return Release{}, false
}
