package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/nlpodyssey/safetensors"
)

// The model's shape: six layers, and as many positions as a text may have pieces.
const (
	layers    = 6
	positions = 256
)

// How exactly numbers are kept. Those of a layer share a scale in blocks, by which the largest
// is 127. Those of a word piece share one, by which the largest is 127 for the commonest
// pieces, and less for the others: there are so many.
const (
	block   = 128
	exact   = math.MaxInt8
	rough   = 24
	commons = 2_500
)

// Pack makes the tensors of the pack of a model's file and its list of word pieces.
func Pack(model []byte, list []string) ([]byte, error) {
	tensors, err := safetensors.Deserialize(model)
	if err != nil {
		return nil, err
	}
	p := &packer{from: tensors, to: map[string]safetensors.TensorView{}}
	kept := choose(list)
	p.rows("embeddings.word_embeddings.weight", kept, commons)
	p.rows("embeddings.position_embeddings.weight", first(positions), positions)
	p.numbers("embeddings.token_type_embeddings.weight", 1)
	p.norm("embeddings.LayerNorm")
	for n := range layers {
		layer := fmt.Sprintf("encoder.layer.%d.", n)
		for _, name := range []string{
			"attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
			"intermediate.dense", "output.dense",
		} {
			p.matrix(layer + name + ".weight")
			p.numbers(layer+name+".bias", 0)
		}
		p.norm(layer + "attention.output.LayerNorm")
		p.norm(layer + "output.LayerNorm")
	}
	pieces := make([]string, len(kept))
	for i, n := range kept {
		pieces[i] = list[n]
	}
	p.put("pieces", safetensors.U8, []byte(strings.Join(pieces, "\n")), uint64(len(strings.Join(pieces, "\n"))))
	if p.err != nil {
		return nil, p.err
	}
	return safetensors.Serialize(p.to, map[string]string{
		"model": "sentence-transformers/all-MiniLM-L6-v2", "license": "Apache-2.0",
		"scale": "a byte is a number below zero or above; times the scale of its block it is that of the model",
	})
}

func first(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// packer writes tensors of one file to another. The first error stays.
type packer struct {
	from safetensors.SafeTensors
	to   map[string]safetensors.TensorView
	err  error
}

// get is a tensor as numbers, with the length of its rows.
func (p *packer) get(name string) (numbers []float32, width int) {
	t, ok := p.from.Tensor(name)
	shape := t.Shape()
	if p.err != nil || !ok || t.DType() != safetensors.F32 || len(shape) == 0 {
		p.err = errors.Join(p.err, fmt.Errorf("the model has no tensor %s of numbers", name))
		return nil, 1
	}
	data := t.Data()
	numbers = make([]float32, len(data)/4)
	for i := range numbers {
		numbers[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	return numbers, int(shape[len(shape)-1])
}

func (p *packer) put(name string, of safetensors.DType, data []byte, shape ...uint64) {
	t, err := safetensors.NewTensorView(of, shape, data)
	p.to[name], p.err = t, errors.Join(p.err, err)
}

// rows puts rows of a matrix as bytes, the first so many exactly.
func (p *packer) rows(name string, which []int, exactly int) {
	numbers, width := p.get(name)
	var kept []float32
	for _, n := range which {
		if (n+1)*width > len(numbers) {
			p.err = errors.Join(p.err, fmt.Errorf("%s has no row %d", name, n))
			return
		}
		kept = append(kept, numbers[n*width:(n+1)*width]...)
	}
	p.bytes(name, kept, width, func(n int) float32 {
		if n < exactly {
			return exact
		}
		return rough
	})
}

// matrix puts the matrix of a layer as bytes.
func (p *packer) matrix(name string) {
	numbers, _ := p.get(name)
	p.bytes(name, numbers, block, func(int) float32 { return exact })
}

// bytes puts numbers as bytes. Each so many share a scale, by which their largest becomes
// what most says.
func (p *packer) bytes(name string, numbers []float32, share int, most func(n int) float32) {
	var data []byte
	var scales []float32
	for some := range slices.Chunk(numbers, share) {
		scale := max(largest(some)/most(len(scales)), math.SmallestNonzeroFloat32)
		for _, x := range some {
			data = append(data, byte(int8(math.Round(float64(x/scale)))))
		}
		scales = append(scales, scale)
	}
	p.put(name, safetensors.I8, data, uint64(len(data)))
	p.floats(name+".scale", scales)
}

func largest(row []float32) (most float32) {
	for _, x := range row {
		most = max(most, x, -x)
	}
	return most
}

// numbers puts a tensor as it is, or only its first rows if so many are named.
func (p *packer) numbers(name string, rows int) {
	numbers, width := p.get(name)
	if rows > 0 {
		numbers = numbers[:min(rows*width, len(numbers))]
	}
	p.floats(name, numbers)
}

func (p *packer) norm(name string) {
	p.numbers(name+".weight", 0)
	p.numbers(name+".bias", 0)
}

func (p *packer) floats(name string, numbers []float32) {
	data := make([]byte, 0, 4*len(numbers))
	for _, x := range numbers {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(x))
	}
	p.put(name, safetensors.F32, data, uint64(len(numbers)))
}
