package people

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
)

// keys derive the secrets that people are sent, so that none is stored, and seal those of
// apps that show codes (seal.go). Losing all keys (the token keys of the settings or of the
// data folder) ends every session, every link and every app for codes. People then sign in
// by a recovery code or a passkey, or an operator removes their second steps. Keep the keys
// beside the backups. To change keys, put the new one first and keep the old ones until
// nobody needs them: an app is sealed again at its next use.
type keys [][]byte

func newKeys(secrets [][]byte) (keys, error) {
	for _, s := range secrets {
		if len(s) < 32 {
			return nil, errors.New("people: a secret needs at least 32 bytes")
		}
	}
	if len(secrets) == 0 {
		return nil, errors.New("people: no secret")
	}
	return keys(secrets), nil
}

// derive returns 43 characters that nobody without the key can guess. The purpose keeps a
// secret for one use from working for another.
func (k keys) derive(purpose, text string) string { return derived(k[0], purpose, text) }

// verify says whether mac was derived with one of the keys.
func (k keys) verify(purpose, text, mac string) bool {
	for _, key := range k {
		if hmac.Equal([]byte(derived(key, purpose, text)), []byte(mac)) {
			return true
		}
	}
	return false
}

func derived(key []byte, purpose, text string) string {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(purpose + "\x00" + text))
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil))
}
