package dashboard

import (
	"context"
	"time"

	"lateral/services/people"
	"lateral/services/support"
)

// threads is what waits in support.
func (b Board) threads(ctx context.Context, actor people.Actor, _ people.Place, d *Dashboard) error {
	waiting, err := b.Support.Waiting(ctx, actor)
	if err != nil {
		return err
	}
	for _, w := range waiting {
		if more, known := wordsOf(w); known {
			more.ID, more.Since, more.Path = string(w.Do)+w.On, w.Since, "/enquiries/"+w.Enquiry.ID
			d.Items = append(d.Items, more)
		}
	}
	d.Figures = append(d.Figures, figure(len(waiting), "thing waits in your enquiries and agreements", "things wait in your enquiries and agreements", "/enquiries"))
	return nil
}

// wordsOf says what waits, in one title, one reason and one verb.
func wordsOf(w support.Waiting) (DashboardItem, bool) {
	ref := w.AgreementRef
	if ref == "" {
		ref = w.Enquiry.Ref
	}
	about := w.Service.Title + ", " + ref
	switch w.Do {
	case support.ToPropose:
		return DashboardItem{Title: "Answer enquiry " + w.Enquiry.Ref, Why: "About " + w.Service.Title + ". " + by("Please answer by", w.Due), Action: "Make a proposal"}, true
	case support.ToAccept:
		return DashboardItem{Title: "A proposal by " + w.Leader.Name, Why: "The home school has released them. " + about + ".", Action: "Look and agree"}, true
	case support.ToDeclineProposal:
		return DashboardItem{Title: "A proposal waits for your answer", Why: about + ".", Action: "Look at the proposal"}, true
	case support.ToGrant:
		return DashboardItem{Title: "Release " + w.Leader.Name, Why: "They propose to support another school: " + about + ".", Action: "Look at the dates"}, true
	case support.ToRecord:
		return DashboardItem{Title: "Record the visit of " + day(w.Date), Why: about + ".", Action: "Record visit"}, true
	case support.ToSignOff:
		return DashboardItem{Title: "Sign off the visit of " + day(w.Date), Why: "By " + w.Leader.Name + ", " + about + ".", Action: "Sign off visit"}, true
	case support.ToOrder:
		return DashboardItem{Title: "Write the purchase order on " + ref, Why: "It goes onto the invoice.", Action: "Add the order number"}, true
	}
	return DashboardItem{}, false
}

func by(words string, due *time.Time) string {
	if due == nil {
		return ""
	}
	return words + " " + due.Format("Mon 2 Jan 2006") + "."
}

func day(date string) string {
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return d.Format("Mon 2 Jan 2006")
}
