package dashboard

import (
	"context"

	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/support"
	"lateral/services/themes"
)

// toAsk are open needs of the school without a live enquiry.
func (b Board) toAsk(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	open, _, err := b.Needs.List(ctx, actor, needs.ListInput{
		Scope: needs.OfMySchools, URN: register.URN(place.ID), State: needs.Open, Limit: most,
	})
	if err != nil {
		return err
	}
	d.Figures = append(d.Figures, figure(len(open), "need of your school is open", "needs of your school are open", "/needs"))
	for _, n := range open {
		asked, _, err := b.Support.List(ctx, actor, support.ListInput{NeedID: n.Need.ID, Limit: 1}) // a live one, else the latest
		if err != nil {
			return err
		}
		if len(asked) == 0 {
			d.Items = append(d.Items, nobodyAsked(n.Need))
		} else if !asked[0].Enquiry.Live {
			d.Items = append(d.Items, askOthers(n.Need, asked[0]))
		}
	}
	return nil
}

// named is a need as people name it: "Phonics, N-2025".
func named(n needs.Need) string {
	if len(n.Themes) == 0 {
		return n.Ref
	}
	return themes.Name(n.Themes[0]) + ", " + n.Ref
}

func nobodyAsked(n needs.Need) DashboardItem {
	return DashboardItem{
		ID: "ask" + n.ID, Title: "Choose whom to ask about " + named(n), Why: "It is posted, and nobody has been asked yet.",
		Since: *n.PostedAt, Action: "See who fits", Path: "/needs/" + n.ID, // open needs were posted
	}
}

func askOthers(n needs.Need, last support.Summary) DashboardItem {
	why := "Your enquiry to " + last.Leader.Name + " has ended."
	switch last.Enquiry.State {
	case support.EnquiryExpired:
		why = last.Leader.Name + " did not answer in time."
	case support.EnquiryDeclined:
		why = last.Leader.Name + " declined."
	case support.EnquiryAgreed:
		why = "The agreement with " + last.Leader.Name + " was cancelled."
	case support.EnquirySent, support.EnquiryProposed, support.EnquiryWithdrawn:
	}
	return DashboardItem{
		ID: "ask" + n.ID, Title: "Ask somebody else about " + named(n), Why: why + " The need is still open.",
		Since: *last.Enquiry.EndedAt, Action: "See who fits", Path: "/needs/" + n.ID, // it is not live, so it has ended
	}
}
