package embed_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/nlpodyssey/safetensors"

	"lateral/pkg/embed"
)

func packed(t *testing.T, tensors []byte) (pack []byte, digest string) {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(tensors)
	return w.EncodeAll(tensors, nil), hex.EncodeToString(sum[:])
}

// Whatever is not the pack that the digest names is refused, with what is wrong.
func TestADamagedPackIsRefused(t *testing.T) {
	empty, err := safetensors.Serialize(map[string]safetensors.TensorView{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	whole, digest := packed(t, empty)
	changed := bytes.Clone(whole)
	changed[len(changed)-1] ^= 1
	noTensors, itsDigest := packed(t, []byte("no tensors"))
	for name, tt := range map[string]struct {
		pack   []byte
		digest string
	}{
		"nothing":            {nil, digest},
		"no pack":            {[]byte("a text"), digest},
		"cut off":            {whole[:len(whole)-3], digest},
		"changed":            {changed, digest},
		"another":            {whole, itsDigest},
		"not of tensors":     {noTensors, itsDigest},
		"without its pieces": {whole, digest},
	} {
		if m, err := embed.Load(tt.pack, tt.digest); m != nil || !errors.Is(err, embed.ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
