package partieshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// TermsInput names a payer in the path.
type TermsInput struct {
	Kind string `path:"kind" enum:"school,partnership,payer"`
	ID   string `path:"id" maxLength:"100"`
}

func (in TermsInput) ref() parties.Ref { return parties.Ref(in.Kind + ":" + in.ID) }

// PayerTerms is how a payer wants to be billed.
type PayerTerms struct {
	Name          string        `json:"name" doc:"Of the payer"`
	OrderRequired bool          `json:"orderRequired" doc:"Nothing is issued without an order number"`
	SendTo        []string      `json:"sendTo" nullable:"false" doc:"E-mail addresses to which documents go"`
	EInvoice      EInvoice      `json:"eInvoice" doc:"Empty where the payer takes no electronic invoices"`
	NominalCode   string        `json:"nominalCode" doc:"In the payer's own books"`
	PaidBy        string        `json:"paidBy" doc:"Who pays for a school: payer:… or partnership:…; empty where it pays itself"`
	PaidByName    string        `json:"paidByName"`
	Choices       []PayerChoice `json:"choices" nullable:"false" doc:"Who is willing to pay for the school"`
	PaysFor       []PaidSchool  `json:"paysFor" nullable:"false" doc:"Schools that the payer is willing to pay for"`
	Schemes       []EScheme     `json:"schemes" nullable:"false" doc:"The kinds of addresses for electronic invoices"`
	ChangedBy     string        `json:"changedBy,omitempty" doc:"Name of the person"`
	ChangedAt     *time.Time    `json:"changedAt,omitempty"`
}

// EInvoice is an address for electronic invoices.
type EInvoice struct {
	Scheme string `json:"scheme,omitempty" maxLength:"10" doc:"A code of the list EAS"`
	ID     string `json:"id,omitempty" maxLength:"200"`
}

// PayerChoice is somebody who is willing to pay for a school.
type PayerChoice struct {
	Ref  string `json:"ref"`
	Name string `json:"name"`
}

// PaidSchool is a school that somebody is willing to pay for.
type PaidSchool struct {
	URN  register.URN `json:"urn"`
	Name string       `json:"name"`
}

// EScheme is a kind of address for electronic invoices.
type EScheme struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// termsOutput has no Whole: who is willing to pay can change while the document stays the same.
type termsOutput struct {
	ETag string `header:"ETag"`
	Body PayerTerms
}

// GetTerms answers with how a payer wants to be billed.
func GetTerms(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *TermsInput) (*termsOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerTerms(s.Terms(ctx, caller, in.ref()))
	})
}

// TermsAsk is how a payer wants to be billed, whole.
type TermsAsk struct {
	OrderRequired bool           `json:"orderRequired,omitempty"`
	SendTo        []string       `json:"sendTo,omitempty" nullable:"false" maxItems:"20"`
	EInvoice      EInvoice       `json:"eInvoice,omitzero"`
	NominalCode   string         `json:"nominalCode,omitempty" maxLength:"200"`
	PaidBy        string         `json:"paidBy,omitempty" maxLength:"120" doc:"Of the choices; the school itself if it is left out"`
	PaysFor       []register.URN `json:"paysFor,omitempty" nullable:"false" maxItems:"1000"`
}

type changeTermsInput struct {
	TermsInput
	httpx.IfMatch
	Body TermsAsk
}

// ChangeTerms says how a payer wants to be billed.
func ChangeTerms(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeTermsInput) (*termsOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.SeenAhead()
		if err != nil {
			return nil, err
		}
		return answerTerms(s.ChangeTerms(ctx, caller, in.ref(), seen, parties.TermsAsk{
			OrderRequired: in.Body.OrderRequired, SendTo: in.Body.SendTo, EInvoice: parties.EInvoice(in.Body.EInvoice),
			NominalCode: in.Body.NominalCode, PaidBy: parties.Ref(in.Body.PaidBy), PaysFor: in.Body.PaysFor,
		}))
	})
}

func answerTerms(v parties.TermsView, err error) (*termsOutput, error) {
	if err != nil {
		return nil, err
	}
	body := PayerTerms{
		Name: v.Name, OrderRequired: v.OrderRequired, SendTo: append([]string{}, v.SendTo...),
		EInvoice: EInvoice(v.EInvoice), NominalCode: v.NominalCode, PaidByName: v.PaidByName,
		Choices: []PayerChoice{}, PaysFor: []PaidSchool{}, Schemes: []EScheme{}, ChangedBy: v.ChangedByName,
	}
	if v.PaidByName != "" {
		body.PaidBy = string(v.PaidBy)
	}
	if !v.ChangedAt.IsZero() {
		body.ChangedAt = &v.ChangedAt
	}
	for _, c := range v.Choices {
		body.Choices = append(body.Choices, PayerChoice{string(c.Ref), c.Name})
	}
	for _, school := range v.PaysFor {
		body.PaysFor = append(body.PaysFor, PaidSchool{school.URN(), school.Name})
	}
	for _, scheme := range parties.Schemes() {
		body.Schemes = append(body.Schemes, EScheme(scheme))
	}
	return &termsOutput{ETag: httpx.ETag(v.Version + httpx.Ahead), Body: body}, nil
}
