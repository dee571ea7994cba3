package peoplehttp

import (
	"encoding/json"
	"time"

	"lateral/services/people"
)

// SignedIn is the answer to the right password: a session, or the second step that is
// needed first.
type SignedIn struct {
	AccessToken string      `json:"accessToken,omitempty" doc:"As in Session; absent if a second step is needed"`
	ExpiresAt   *time.Time  `json:"expiresAt,omitempty"`
	Account     *Account    `json:"account,omitempty"`
	SecondStep  *SecondStep `json:"secondStep,omitempty" doc:"Send it to POST /session/second-step"`
}

// SecondStep is what a person with second steps is asked for after the password.
type SecondStep struct {
	Challenge string              `json:"challenge" doc:"Good once, for five minutes"`
	ExpiresAt time.Time           `json:"expiresAt"`
	Kinds     []people.FactorKind `json:"kinds" nullable:"false" enum:"totp,passkey" doc:"The kinds that the person has"`
	Recovery  bool                `json:"recovery" doc:"Recovery codes are left"`
	Passkey   any                 `json:"passkey,omitempty" doc:"publicKey of navigator.credentials.get, if a passkey can be used"`
}

type secondStepInput struct {
	Body struct {
		Challenge  string          `json:"challenge" maxLength:"200" doc:"The challenge from the answer to the password"`
		Code       string          `json:"code,omitempty" maxLength:"100" doc:"Six digits that an app shows, or a recovery code"`
		Credential json.RawMessage `json:"credential,omitempty" doc:"Instead: the PublicKeyCredential, as toJSON writes it"`
	}
}
