package demo

import (
	"context"
	"errors"

	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/needs"
	"lateral/services/people"
)

// act is a story while it is played.
type act struct {
	*stage
	story
	ending
	need      needs.Need
	enquiry   enquiries.Enquiry
	proposal  enquiries.Proposal
	agreement agreements.Agreement
}

func (a *act) school() people.Actor { return a.head[a.story.school] }

// treasurer handles the money of the school's partnership.
func (a *act) treasurer() people.Actor {
	if a.story.school >= inAlliance {
		return a.trustFinance
	}
	return a.finance
}

// goes says whether the story reaches the chapter.
func (a *act) goes(to chapter) bool {
	switch a.to {
	case withdrawn, lapsed:
		return to <= posted
	case declined, expired:
		return to <= asked
	case refused:
		return to <= released
	case cancelled:
		return to <= agreed
	case queried:
		return to <= recorded
	case toldPaid, credited:
		return to <= completed
	}
	return to <= a.to
}

func (a *act) present(ctx context.Context, visitID string) (agreements.Visit, error) {
	shown, err := a.Agreements.Get(ctx, a.school(), a.agreement.ID)
	for _, v := range shown.Visits {
		if v.ID == visitID {
			return v, nil
		}
	}
	return agreements.Visit{}, errors.Join(err, errors.New("no such visit"))
}
