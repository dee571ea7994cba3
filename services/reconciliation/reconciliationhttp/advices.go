package reconciliationhttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// RemittanceAdvice is what a payer says that one payment is for.
type RemittanceAdvice struct {
	ID     string                     `json:"id"`
	Name   string                     `json:"name" doc:"Of the file, or what it was called"`
	Items  int                        `json:"items"`
	Sum    money.Amount               `json:"sum"`
	State  reconciliation.AdviceState `json:"state" enum:"read,used,dropped"`
	ByName string                     `json:"byName"`
	At     time.Time                  `json:"at"`
}

func adviceOf(a reconciliation.Advice) RemittanceAdvice {
	return RemittanceAdvice{ID: a.ID, Name: a.Name, Items: len(a.Items), Sum: a.Sum, State: a.State, ByName: a.ByName,
		At: a.At}
}

// RemittanceAdvices are the advices of a book.
type RemittanceAdvices struct {
	Items []RemittanceAdvice `json:"items" nullable:"false"`
}

type advicesInput struct {
	partieshttp.PartyInput
	Used bool `query:"used" doc:"The last that were used, instead of those that wait for their payments"`
}

type advicesOutput struct{ Body RemittanceAdvices }

// ListAdvices answers with the remittance advices of a party.
func ListAdvices(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *advicesInput) (*advicesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.Advices(ctx, actor, in.Ref(), in.Used)
		return &advicesOutput{RemittanceAdvices{httpx.Each(all, adviceOf)}}, err
	})
}

// AdviceLine is a document that an advice names.
type AdviceLine struct {
	Number string         `json:"number" doc:"As it stands in the advice"`
	Amount money.Amount   `json:"amount"`
	Part   *CandidatePart `json:"part,omitempty" doc:"The invoice; none where it names none of the book"`
	Wanted string         `json:"wanted,omitempty" doc:"What does not agree"`
}

// AdvisedPayment is what the payer says of the payment, where it made the advice itself.
type AdvisedPayment struct {
	From      string   `json:"from" doc:"The payer"`
	On        date.Day `json:"on" format:"date"`
	Reference string   `json:"reference" doc:"As given to the bank"`
}

// AdvicePage is a remittance advice with what it names.
type AdvicePage struct {
	RemittanceAdvice
	Payment *AdvisedPayment `json:"payment,omitempty"`

	Wanted string `json:"wanted,omitempty" doc:"How its sum differs from that of what it names"`

	Named []AdviceLine `json:"named" nullable:"false"`
}

type adviceOutput struct{ Body AdvicePage }

// GetAdvice answers with a remittance advice and what it names.
func GetAdvice(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*adviceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerAdvice(ctx, s, actor, in.ID)
	})
}

func answerAdvice(ctx context.Context, s *reconciliation.Service, actor people.Actor,
	id string) (*adviceOutput, error) {
	v, err := s.Advice(ctx, actor, id)
	var payment *AdvisedPayment
	if v.From != "" {
		payment = &AdvisedPayment{v.FromName, v.On, v.Reference}
	}
	return &adviceOutput{AdvicePage{adviceOf(v.Advice), payment, v.Wanted, httpx.Each(v.Named, adviceLineOf)}}, err
}

func adviceLineOf(n reconciliation.NamedItem) AdviceLine {
	l := AdviceLine{Number: n.Number, Amount: n.Amount, Wanted: n.Wanted}
	if n.Part != nil {
		p := partOf(*n.Part)
		l.Part = &p
	}
	return l
}

type readAdviceInput struct {
	partieshttp.PartyInput
	billinghttp.KeyInput
	Body struct {
		Name string `json:"name" maxLength:"1000" doc:"At most 100 characters"`
		File []byte `json:"file,omitempty" doc:"CSV, XLSX or text, in base64"`
		Text string `json:"text,omitempty" maxLength:"200000" doc:"Pasted, where there is no file"`
	}
}

// ReadAdvice reads a remittance advice.
func ReadAdvice(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *readAdviceInput) (*adviceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		a, err := s.ReadAdvice(ctx, actor, reconciliation.AdviceInput{
			Book: in.Ref(), Name: in.Body.Name, File: in.Body.File, Text: in.Body.Text, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerAdvice(ctx, s, actor, a.ID)
	})
}

// DropAdvice says that a remittance advice is to be used no more.
func DropAdvice(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*adviceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if _, err := s.DropAdvice(ctx, actor, in.ID); err != nil {
			return nil, err
		}
		return answerAdvice(ctx, s, actor, in.ID)
	})
}
