package enquirieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/enquiries"
	"lateral/services/people"
)

// WaitingAction is something that you have to do, with its thread.
type WaitingAction struct {
	agreementshttp.NextAction
	Enquiry      Enquiry `json:"enquiry"`
	AgreementRef string  `json:"agreementRef,omitempty"`
}

type waitingOutput struct {
	Body struct {
		Items []WaitingAction `json:"items" nullable:"false" doc:"Oldest first"`
	}
}

// ListWaiting answers with everything that waits for the caller in all their
// threads.
func ListWaiting(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*waitingOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.Waiting(ctx, actor)
		if err != nil {
			return nil, err
		}
		out := &waitingOutput{}
		out.Body.Items = make([]WaitingAction, len(all))
		for i, w := range all {
			out.Body.Items[i] = WaitingAction{NextAction: agreementshttp.ActionOf(w.Action), Enquiry: enquiryOf(w.Summary),
				AgreementRef: w.AgreementRef}
		}
		return out, nil
	})
}
