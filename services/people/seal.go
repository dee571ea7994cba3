package people

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
)

// Secrets that are needed again cannot be hashed. They are sealed: encrypted under a key
// that is derived from the service's secret and stored nowhere.

// seal encrypts data that belongs to the thing of that id, with the newest secret.
func (k keys) seal(id string, plain []byte) (string, error) {
	box, err := sealer(k[0])
	if err != nil {
		return "", err
	}
	nonce := make([]byte, box.NonceSize())
	_, _ = rand.Read(nonce) // never fails
	return base64.RawURLEncoding.EncodeToString(box.Seal(nonce, nonce, plain, []byte(id))), nil
}

// open decrypts what was sealed for the id with one of the secrets. outdated says that it
// was not the newest: seal it again while the old one is still known.
func (k keys) open(id, sealed string) (plain []byte, outdated bool, err error) {
	raw, err := base64.RawURLEncoding.DecodeString(sealed)
	if err != nil {
		return nil, false, err
	}
	for i, secret := range k {
		box, err := sealer(secret)
		if err != nil {
			return nil, false, err
		}
		if len(raw) < box.NonceSize() {
			break
		}
		if plain, err = box.Open(nil, raw[:box.NonceSize()], raw[box.NonceSize():], []byte(id)); err == nil {
			return plain, i > 0, nil
		}
	}
	return nil, false, errors.New("people: sealed with a secret that is no longer known")
}

func sealer(secret []byte) (cipher.AEAD, error) {
	key, err := hkdf.Key(sha256.New, secret, nil, "lateral sealed", 32)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}
