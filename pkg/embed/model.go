package embed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/klauspost/compress/zstd"
	"github.com/nlpodyssey/safetensors"
	"github.com/viterin/vek/vek32"
)

// Model makes vectors of texts. Several goroutines may use it at once.
type Model struct {
	digest    string
	words     *vocabulary
	pieces    rows // of the word pieces
	positions rows
	kind      []float32 // is added to every piece: the model was made for pairs of texts
	norm      layerNorm
	layers    []layer
}

// Digest names the model: vectors of models with other digests must not be compared.
func (m *Model) Digest() string { return m.digest }

// most is how many bytes a pack may hold.
const most = 100 << 20

// Load reads a model from its pack: tensors packed by Zstandard, as makepack makes them. Their
// digest is known, a SHA-256 in hexadecimal. It returns ErrDamaged, with what is
// wrong, if the pack is not what the digest says.
func Load(pack []byte, digest string) (*Model, error) {
	unpack, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(most))
	if err != nil {
		return nil, err
	}
	defer unpack.Close()
	tensors, err := unpack.DecodeAll(pack, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err) //nolint:errorlint // callers ask for ErrDamaged
	}
	if sum := sha256.Sum256(tensors); hex.EncodeToString(sum[:]) != digest {
		return nil, fmt.Errorf("%w: its digest is %x, not %s", ErrDamaged, sum, digest)
	}
	file, err := safetensors.Deserialize(tensors)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err) //nolint:errorlint // callers ask for ErrDamaged
	}
	r := &reader{file: file}
	m := &Model{
		digest: digest, words: newVocabulary(strings.Split(string(r.tensor("pieces", safetensors.U8)), "\n")),
		pieces: r.rows("embeddings.word_embeddings"), positions: r.rows("embeddings.position_embeddings"),
		kind: r.floats("embeddings.token_type_embeddings.weight", Size), norm: r.norm("embeddings.LayerNorm"),
	}
	for n := range depth {
		m.layers = append(m.layers, r.layer(fmt.Sprintf("encoder.layer.%d.", n)))
	}
	if m.words == nil {
		r.wrong("its word pieces lack a mark")
	}
	if r.err != nil {
		return nil, r.err
	}
	return m, nil
}

// Vector is the meaning of a text. A text without words has the zero Vector.
func (m *Model) Vector(text string) Vector {
	pieces := m.words.pieces(text)
	if len(pieces) <= 2 { // the marks alone
		return Vector{}
	}
	return pointing(m.mean(pieces))
}

// Knows says whether the model has a piece for the whole of a word in small letters: it met the
// word often where it learned.
func (m *Model) Knows(word string) bool {
	_, whole := m.words.begins[word]
	return whole
}

// mean is the mean of the pieces after the last layer.
func (m *Model) mean(pieces []int32) []float32 {
	x := make([]float32, len(pieces)*Size)
	for i, piece := range pieces {
		row := x[i*Size : (i+1)*Size]
		copy(row, m.kind)
		m.pieces.add(row, int(piece))
		m.positions.add(row, i)
		m.norm.of(row)
	}
	for i := range m.layers {
		m.layers[i].of(x)
	}
	sum := make([]float32, Size)
	each(x, Size, func(row []float32) { vek32.Add_Inplace(sum, row) })
	return sum // its direction is that of the mean
}
