// Package geo places things on the map: it turns coordinates of the British
// National Grid into latitude and longitude and measures distances.
package geo
