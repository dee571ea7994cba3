package enquirieshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/enquiries"
	"lateral/services/people"
	"lateral/services/register"
)

type sendInput struct {
	agreementshttp.IDInput
	httpx.IdempotencyKey
	Body struct {
		ServiceIDs []string  `json:"serviceIds" nullable:"false" maxItems:"50" doc:"Whom to ask: up to 10 services, each of another leader"`
		Message    string    `json:"message" maxLength:"20000" doc:"At most 5,000 characters"`
		ReplyBy    time.Time `json:"replyBy" doc:"Within 60 days"`
		Disclose   bool      `json:"disclose" doc:"Tell the leaders' home schools which school asks"`
	}
}

type sentOutput struct {
	Body struct {
		Items []SentEnquiry `json:"items" nullable:"false"`
	}
}

// SentEnquiry is an enquiry that was sent just now.
type SentEnquiry struct {
	ID        string    `json:"id"`
	Ref       string    `json:"ref"`
	ServiceID string    `json:"serviceId"`
	LeaderID  string    `json:"leaderId"`
	ReplyBy   time.Time `json:"replyBy"`
}

// SendEnquiries asks one leader or several about a need.
func SendEnquiries(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *sendInput) (*sentOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		sent, err := s.Send(ctx, actor, enquiries.SendInput{
			NeedID: in.ID, ServiceIDs: in.Body.ServiceIDs, Message: in.Body.Message,
			ReplyBy: in.Body.ReplyBy, Disclose: in.Body.Disclose, Key: key,
		})
		if err != nil {
			return nil, err
		}
		out := &sentOutput{}
		out.Body.Items = make([]SentEnquiry, len(sent))
		for i, e := range sent {
			out.Body.Items[i] = SentEnquiry{ID: e.ID, Ref: e.Ref, ServiceID: e.ServiceID, LeaderID: e.LeaderID,
				ReplyBy: e.ReplyBy}
		}
		return out, nil
	})
}

type listInput struct {
	URN           register.URN `query:"school" pattern:"^[1-9][0-9]{4,6}$" doc:"Enquiries of this school, where you are head or senior leader"`
	PartnershipID string       `query:"partnership" maxLength:"100" doc:"Enquiries of needs in this partnership, for its broker"`
	NeedID        string       `query:"need" maxLength:"100" doc:"Enquiries of this need"`
	Live          string       `query:"live" enum:"true,false" doc:"Only live ones, or only others"`
	httpx.Listing
}

type enquiriesOutput struct{ Body httpx.Page[Enquiry] }

// ListEnquiries answers with a page of enquiries, live ones first.
func ListEnquiries(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listInput) (*enquiriesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		which := enquiries.ListInput{
			URN: in.URN, PartnershipID: in.PartnershipID, NeedID: in.NeedID, Cursor: in.Cursor, Limit: in.Limit,
		}
		if in.Live != "" {
			live := in.Live == "true"
			which.Live = &live
		}
		found, next, err := s.List(ctx, actor, which)
		if err != nil {
			return nil, err
		}
		items := make([]Enquiry, len(found))
		for i, one := range found {
			items[i] = enquiryOf(one)
		}
		return &enquiriesOutput{httpx.PageOf(items, next)}, nil
	})
}

// DeclineEnquiry records the leader's no.
func DeclineEnquiry(s *enquiries.Service) httpx.Endpoint { return closeEnquiry(s, s.Decline) }

// WithdrawEnquiry takes an enquiry back.
func WithdrawEnquiry(s *enquiries.Service) httpx.Endpoint { return closeEnquiry(s, s.Withdraw) }

func closeEnquiry(s *enquiries.Service,
	end func(context.Context, people.Actor, string, int64, string) (enquiries.Enquiry, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *agreementshttp.ReasonInput) (*ThreadOutput, error) {
		actor, seen, err := agreementshttp.Caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		if _, err := end(ctx, actor, in.ID, seen, in.Body.Reason); err != nil {
			return nil, err
		}
		return answerThread(ctx, s, actor, in.ID)
	})
}
