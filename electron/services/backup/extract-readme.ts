/** README.txt beside what `extract` takes out of a set. */
export const EXTRACT_README = `ISI CADANGAN DALUANG / CONTENT OF A DALUANG BACKUP

entities/*.jsonl  satu baris JSON per data, satu berkas per jenis / one JSON line per row, one file per kind
files/            berkas dengan nama aslinya / files under their own names
files.jsonl       berkas -> data yang menyebutnya, dengan SHA-256 / file -> the row that names it, with SHA-256
log.jsonl         semua perubahan menurut urutan / every change in order
journal/*.jl      jurnal seperti tersimpan di komputer / the journal as it lies on the PC
index.json        keterangan set: waktu, jumlah dan sidik jari tiap tabel / about the set: time, count and hash of each table

Di dalam setiap data / in every row: "id", "_c" perubahan yang membuatnya / the change that made it, "_f" perubahan terakhir
tiap kolom / last change of a field, "void" alasan pembatalan / why it no longer counts.
`;
