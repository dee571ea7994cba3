package demo

import (
	"context"

	"lateral/pkg/date"
	"lateral/services/offers"
)

// offered says whether the leader of the story offers before anybody asks: the need on top of
// the list of the head whose account is printed.
func (a *act) offered() bool { return a.story.school == 0 && a.to == posted }

// offer is the leader's offer for a need that reaches them.
func (a *act) offer(ctx context.Context) error {
	leader := a.leads[a.story.lead]
	_, err := a.Offers.Make(as(ctx, leader), leader, offers.MakeInput{
		NeedID: a.need.ID, ServiceID: a.service[a.story.lead].ID, FromOn: date.On(workingDay(a.day(7))),
		Message: "I helped two schools with this last year: we trained the adults of the groups first. I could begin soon.",
	})
	return err
}
