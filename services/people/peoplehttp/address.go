package peoplehttp

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// AddressChange is a change of address that waits, as its person sees it.
type AddressChange struct {
	To        string    `json:"to"`
	AskedAt   time.Time `json:"askedAt"`
	ExpiresAt time.Time `json:"expiresAt" doc:"Both addresses must say yes by then"`
	OldSaid   bool      `json:"oldSaid" doc:"The owner of the present address said yes"`
	NewSaid   bool      `json:"newSaid" doc:"The owner of the new address said yes"`
}

// Address is the address of a person, and the change that waits.
type Address struct {
	Email  string         `json:"email"`
	Change *AddressChange `json:"change,omitempty"`
}

func addressView(email string, c people.AddressChange) *body[Address] {
	return &body[Address]{Body: Address{Email: email, Change: &AddressChange{
		To: c.To, AskedAt: c.At, ExpiresAt: c.ExpiresAt, OldSaid: c.OldYes != nil, NewSaid: c.NewYes != nil,
	}}}
}

// ReadAddress answers GET /me/address.
func ReadAddress(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*body[Address], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		c, err := d.OwnAddressChange(ctx, actor)
		if apperr.Is(err, apperr.KindNotFound) {
			return &body[Address]{Body: Address{Email: actor.Email}}, nil
		}
		if err != nil {
			return nil, err
		}
		return addressView(actor.Email, c), nil
	})
}

type askAddressInput struct {
	Body struct {
		Email string `json:"email" maxLength:"320" doc:"The new address"`
	}
}

// AskAddress answers PUT /me/address. The answer is the same whether or not
// somebody else has the address.
func AskAddress(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *askAddressInput) (*body[Address], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		c, err := d.AskAddress(ctx, actor, in.Body.Email)
		if err != nil {
			return nil, err
		}
		return addressView(actor.Email, c), nil
	})
}

// WithdrawAddress answers DELETE /me/address/change.
func WithdrawAddress(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, d.WithdrawAddress(ctx, actor)
	})
}

// AddressLetter is a change of address as the owner of one of the addresses reads it in
// their letter.
type AddressLetter struct {
	Side      people.AddressSide  `json:"side" enum:"old,new" doc:"Which of the addresses the letter went to"`
	To        string              `json:"to" doc:"The new address"`
	State     people.AddressState `json:"state" enum:"waiting,done,stopped,withdrawn"`
	ExpiresAt time.Time           `json:"expiresAt"`
	Said      bool                `json:"said" doc:"The owner of this address said yes"`
}

// byAddressLetter makes an endpoint that acts on the token of a letter. The token is in the
// body and not in the path, so that no log holds it.
func byAddressLetter(do func(ctx context.Context, token string) (people.AddressLetter, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *tokenInput) (*body[AddressLetter], error) {
		l, err := do(ctx, in.Body.Token)
		if err != nil {
			return nil, err
		}
		said := l.OldYes
		if l.Side == people.NewAddress {
			said = l.NewYes
		}
		return &body[AddressLetter]{Body: AddressLetter{
			Side: l.Side, To: l.To, State: l.State, ExpiresAt: l.ExpiresAt, Said: said != nil,
		}}, nil
	})
}

// ReadAddressChange answers POST /address-changes/read.
func ReadAddressChange(d *people.Directory) httpx.Endpoint {
	return byAddressLetter(d.AddressChangeByLink)
}

// ConfirmAddress answers POST /address-changes/confirm.
func ConfirmAddress(d *people.Directory) httpx.Endpoint { return byAddressLetter(d.ConfirmAddress) }

// StopAddress answers POST /address-changes/stop.
func StopAddress(d *people.Directory) httpx.Endpoint { return byAddressLetter(d.StopAddress) }
