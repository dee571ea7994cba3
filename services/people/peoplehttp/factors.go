package peoplehttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

// Factor is a second step of a person as they see it.
type Factor struct {
	ID      string            `json:"id"`
	Kind    people.FactorKind `json:"kind" enum:"totp,passkey" doc:"totp: an app that shows codes"`
	Name    string            `json:"name"`
	AddedAt time.Time         `json:"addedAt"`
	UsedAt  *time.Time        `json:"usedAt,omitempty"`
}

func factorView(f people.Factor) Factor {
	return Factor{ID: f.ID, Kind: f.Kind, Name: f.Name, AddedAt: f.AddedAt, UsedAt: f.UsedAt}
}

// Security is how a person signs in, besides the password.
type Security struct {
	Factors       []Factor `json:"factors" nullable:"false"`
	RecoveryCodes int      `json:"recoveryCodes" doc:"How many are left"`
	NoPasskeys    string   `json:"noPasskeys,omitempty" doc:"Why there can be no passkeys here"`
	Origin        string   `json:"origin,omitempty" doc:"The address at which passkeys work"`
}

// ReadSecurity answers GET /me/security.
func ReadSecurity(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*body[Security], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		s, err := d.Security(ctx, actor)
		if err != nil {
			return nil, err
		}
		view := Security{Factors: make([]Factor, len(s.Factors)), RecoveryCodes: s.RecoveryCodes, NoPasskeys: d.NoPasskeys(),
			Origin: d.Origin()}
		for i, f := range s.Factors {
			view.Factors[i] = factorView(f)
		}
		return &body[Security]{Body: view}, nil
	})
}

type nameInput struct {
	Body struct {
		Name string `json:"name" maxLength:"500" doc:"Its name, for example the device it is on"`
	}
}

// Enrolment is what goes into an app that shows codes. It is shown once.
type Enrolment struct {
	ID      string `json:"id" doc:"Confirm it with a code of the app"`
	Secret  string `json:"secret" doc:"To type into the app"`
	Address string `json:"address" doc:"otpauth://…"`
	Picture string `json:"picture" doc:"The address as a QR code: a PNG as a data: URL"`
}

// EnrolTOTP answers POST /me/totp.
func EnrolTOTP(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *nameInput) (*body[Enrolment], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		e, err := d.EnrolTOTP(ctx, actor, in.Body.Name)
		if err != nil {
			return nil, err
		}
		return &body[Enrolment]{
			Body: Enrolment{ID: e.Factor.ID, Secret: e.Secret, Address: e.Address, Picture: e.Picture}}, nil
	})
}

// RecoveryCodes are shown once. There are none if the person has theirs already.
type RecoveryCodes struct {
	RecoveryCodes []string `json:"recoveryCodes" nullable:"false"`
}

func codesView(codes []string, err error) (*body[RecoveryCodes], error) {
	if err != nil {
		return nil, err
	}
	return &body[RecoveryCodes]{Body: RecoveryCodes{append([]string{}, codes...)}}, nil
}

type codeInput struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Code string `json:"code" maxLength:"100" doc:"Six digits that the app shows"`
	}
}

// ConfirmTOTP answers POST /me/totp/{id}/confirm.
func ConfirmTOTP(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *codeInput) (*body[RecoveryCodes], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return codesView(d.ConfirmTOTP(ctx, actor, in.ID, in.Body.Code))
	})
}

type nameFactorInput struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Name string `json:"name" maxLength:"500"`
	}
}

// NameFactor answers PUT /me/factors/{id}/name.
func NameFactor(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *nameFactorInput) (*body[Factor], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		f, err := d.NameFactor(ctx, actor, in.ID, in.Body.Name)
		if err != nil {
			return nil, err
		}
		return &body[Factor]{Body: factorView(f)}, nil
	})
}

// RemoveFactor answers DELETE /me/factors/{id}.
func RemoveFactor(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *idInput) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, d.RemoveFactor(ctx, actor, in.ID)
	})
}

// RenewRecoveryCodes answers POST /me/recovery-codes.
func RenewRecoveryCodes(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*body[RecoveryCodes], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return codesView(d.RenewRecoveryCodes(ctx, actor))
	})
}

type resetFactorsInput struct {
	Body struct {
		Email string `json:"email" maxLength:"320"`
	}
}

// ResetFactors answers POST /second-step-resets.
func ResetFactors(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *resetFactorsInput) (*body[Acknowledgement], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if err := d.ResetFactors(ctx, actor, in.Body.Email); err != nil {
			return nil, err
		}
		return say(secondStepsAreGone), nil
	})
}
