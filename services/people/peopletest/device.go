package peopletest

import (
	"encoding/json"

	"github.com/descope/virtualwebauthn"

	"lateral/services/people"
)

// Device holds a passkey of somebody. A test may change its origin, its counter
// and whether it asks who holds it.
type Device struct {
	Kit    *Kit
	Site   virtualwebauthn.RelyingParty // as the device sees it
	Holder virtualwebauthn.Authenticator
	Key    virtualwebauthn.Credential
}

// NewDevice returns a device of the account that holds no passkey yet.
func (k *Kit) NewDevice(accountID string) *Device {
	return &Device{
		Kit: k, Site: virtualwebauthn.RelyingParty{ID: "localhost", Name: "Lateral", Origin: Address},
		Holder: virtualwebauthn.NewAuthenticatorWithOptions(virtualwebauthn.AuthenticatorOptions{
			UserHandle: []byte(accountID)}),
		Key: NewKey(),
	}
}

// NewKey is the key of a passkey. If one of its numbers begins with a zero byte, one key in
// 128, the library leaves that byte out and the key is invalid. So NewKey makes another.
func NewKey() virtualwebauthn.Credential {
	const whole = 77 // bytes of the public key, with both numbers in full
	for {
		key := virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2)
		if len(key.Key.AttestationData()) == whole {
			return key
		}
	}
}

// Make answers the options to add a passkey.
func (v *Device) Make(options any) json.RawMessage {
	v.Kit.T.Helper()
	read, err := virtualwebauthn.ParseAttestationOptions(asJSON(v.Kit, options))
	if err != nil {
		v.Kit.T.Fatal(err)
	}
	return json.RawMessage(virtualwebauthn.CreateAttestationResponse(v.Site, v.Holder, v.Key, *read))
}

// Show answers the options to show the passkey. Each time its counter grows.
func (v *Device) Show(options any) json.RawMessage {
	v.Kit.T.Helper()
	read, err := virtualwebauthn.ParseAssertionOptions(asJSON(v.Kit, options))
	if err != nil {
		v.Kit.T.Fatal(err)
	}
	v.Key.Counter++
	return json.RawMessage(virtualwebauthn.CreateAssertionResponse(v.Site, v.Holder, v.Key, *read))
}

// Passkey gives somebody a device with a passkey that counts.
func (k *Kit) Passkey(actor people.Actor) *Device {
	k.T.Helper()
	v := k.NewDevice(actor.AccountID)
	c, err := k.Directory.BeginPasskey(k.Ctx, actor, "Work laptop")
	if err != nil {
		k.T.Fatal(err)
	}
	if _, err := k.Directory.AddPasskey(k.Ctx, actor, c.Token, v.Make(c.Options)); err != nil {
		k.T.Fatal(err)
	}
	return v
}

func asJSON(k *Kit, value any) string {
	k.T.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		k.T.Fatal(err)
	}
	return string(text)
}
