package enquiries

import (
	"lateral/services/agreements"
	"lateral/services/diary"
)

// ahead are the steps that the thread still has before it, in words, without the
// one that is now: see turn.
func (s *Service) ahead(d dossier) []string {
	switch {
	case d.agreed != nil:
		return d.agreed.Ahead()
	case s.isLive(d.enquiry) != nil:
		return nil
	}
	p, open := d.open()
	rel, _ := d.release(p.ID)
	released := rel.State == diary.GrantedRelease
	var ahead []string
	switch {
	case !open, len(d.gone) > 0:
		return []string{releaseStep, agreeStep, visitsStep, theInvoice}
	case p.From == agreements.LeaderSide && released:
		ahead = []string{visitsStep}
	case p.From == agreements.LeaderSide, released, p.TakenUpAt != nil:
		ahead = []string{agreeStep, visitsStep}
	default: // the leader answers the school's proposal first
		ahead = []string{releaseStep, agreeStep, visitsStep}
	}
	return append(ahead, p.InvoiceAhead()...)
}
