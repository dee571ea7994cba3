package embed

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/nlpodyssey/safetensors"
)

// block is how many numbers of a layer share a scale.
const block = 128

// rows is a matrix whose rows are bytes times a scale.
type rows struct {
	data   []byte
	scales []float32
	width  int
}

// add adds a row to numbers.
func (w rows) add(to []float32, row int) {
	for i, b := range w.data[row*w.width : (row+1)*w.width] {
		to[i] += float32(int8(b)) * w.scales[row]
	}
}

// reader reads the tensors of a pack. The first error stays.
type reader struct {
	file safetensors.SafeTensors
	err  error
}

func (r *reader) wrong(format string, args ...any) {
	r.err = errors.Join(r.err, fmt.Errorf("%w: "+format, append([]any{ErrDamaged}, args...)...))
}

func (r *reader) tensor(name string, of safetensors.DType) []byte {
	t, ok := r.file.Tensor(name)
	if !ok || t.DType() != of {
		r.wrong("it has no tensor %s", name)
	}
	return t.Data()
}

// floats are the numbers of a tensor, so many of them; any number if many is 0.
func (r *reader) floats(name string, many int) []float32 {
	data := r.tensor(name, safetensors.F32)
	if many > 0 && len(data) != 4*many {
		r.wrong("%s has %d numbers, not %d", name, len(data)/4, many)
	}
	all := make([]float32, max(many, len(data)/4))
	for i := range len(data) / 4 {
		all[min(i, len(all)-1)] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	return all
}

// rows are those of a tensor, each as wide as a vector.
func (r *reader) rows(name string) rows {
	// A copy, so that the matrices of the layers, which become numbers, can be forgotten.
	w := rows{
		data: bytes.Clone(r.tensor(name+".weight", safetensors.I8)), scales: r.floats(name+".weight.scale", 0), width: Size,
	}
	if len(w.data) != len(w.scales)*w.width {
		r.wrong("%s has %d rows and %d scales", name, len(w.data)/w.width, len(w.scales))
	}
	return w
}

// linear is a matrix of a layer, turned on its side, because the layer is multiplied by it.
func (r *reader) linear(name string, in, out int) linear {
	l := linear{weights: make([]float32, in*out), bias: r.floats(name+".bias", out)}
	data, scales := r.tensor(name+".weight", safetensors.I8), r.floats(name+".weight.scale", in*out/block)
	if len(data) != in*out {
		r.wrong("%s has %d numbers, not %d", name, len(data), in*out)
		return l
	}
	for o := range out {
		for i, b := range data[o*in : (o+1)*in] {
			l.weights[i*out+o] = float32(int8(b)) * scales[(o*in+i)/block]
		}
	}
	return l
}

func (r *reader) norm(name string) layerNorm {
	return layerNorm{weight: r.floats(name+".weight", Size), bias: r.floats(name+".bias", Size)}
}

func (r *reader) layer(name string) layer {
	return layer{
		query: r.linear(name+"attention.self.query", Size, Size), key: r.linear(name+"attention.self.key", Size, Size),
		value: r.linear(name+"attention.self.value", Size, Size), joined: r.linear(name+"attention.output.dense", Size, Size),
		attended: r.norm(name + "attention.output.LayerNorm"),
		wide:     r.linear(name+"intermediate.dense", Size, inner), narrow: r.linear(name+"output.dense", inner, Size),
		out: r.norm(name + "output.LayerNorm"),
	}
}

// ErrDamaged is a pack that cannot be used: another file, or one that was cut or changed.
var ErrDamaged = errors.New("the pack of the model is damaged")
