-- Poverty of every village from persons: FGT P0, P1, P2 and Alkire-Foster H, A, M0, weighted.
-- One query that runs unchanged on DuckDB, Trino and Spark SQL; docs/national.md says what it keeps to and how each reads and
-- writes its folders. It reads the table or view "orang", one row a person:
--   kode VARCHAR (Kemendagri code of the village, dotted), bobot, pengeluaran, garis, lama_sekolah, imunisasi, air_layak,
--   sanitasi_layak, luas_lantai_m2 (all DOUBLE; NULL where not known, never NaN).
-- bobot_fgt and bobot_miskin_fgt are the people that p0 is a share of, weighted; bobot_af and bobot_miskin_af those of h.
-- Numbers with an exponent are DOUBLE in all three; 1.0 / 3 would be 0.3 where decimals keep their scale.
WITH aturan AS (
  SELECT
    -- Deprived is who achieves less than the cutoff; weights sum to 1.
    6E0 AS batas_sekolah, 1E0 / 3E0 AS bobot_sekolah,
    1E0 AS batas_imunisasi, 1E0 / 3E0 AS bobot_imunisasi,
    1E0 AS batas_air, 1E0 / 9E0 AS bobot_air,
    1E0 AS batas_sanitasi, 1E0 / 9E0 AS bobot_sanitasi,
    8E0 AS batas_lantai, 1E0 / 9E0 AS bobot_lantai,
    -- Poor is who is deprived in at least this share; binary fractions need a little slack: 1/6 + 3/18 is to be 1/3.
    1E0 / 3E0 - 1E-9 AS k
),
perorang AS (
  SELECT
    o.kode,
    o.bobot,
    CASE WHEN o.bobot >= 0E0 AND o.pengeluaran IS NOT NULL AND o.garis > 0E0 THEN 1 ELSE 0 END AS ada_pengeluaran,
    CASE WHEN o.pengeluaran < o.garis THEN 1 ELSE 0 END AS di_bawah_garis,
    CASE WHEN o.pengeluaran < o.garis THEN (o.garis - o.pengeluaran) / o.garis ELSE 0E0 END AS jurang,
    CASE
      WHEN o.bobot >= 0E0 AND o.lama_sekolah IS NOT NULL AND o.imunisasi IS NOT NULL AND o.air_layak IS NOT NULL
        AND o.sanitasi_layak IS NOT NULL AND o.luas_lantai_m2 IS NOT NULL
      THEN 1 ELSE 0
    END AS lengkap,
    CASE WHEN o.lama_sekolah < a.batas_sekolah THEN a.bobot_sekolah ELSE 0E0 END
      + CASE WHEN o.imunisasi < a.batas_imunisasi THEN a.bobot_imunisasi ELSE 0E0 END
      + CASE WHEN o.air_layak < a.batas_air THEN a.bobot_air ELSE 0E0 END
      + CASE WHEN o.sanitasi_layak < a.batas_sanitasi THEN a.bobot_sanitasi ELSE 0E0 END
      + CASE WHEN o.luas_lantai_m2 < a.batas_lantai THEN a.bobot_lantai ELSE 0E0 END AS kekurangan,
    a.k
  FROM orang o
  CROSS JOIN aturan a
),
jumlah AS (
  SELECT
    kode,
    COUNT(*) AS n_orang,
    SUM(ada_pengeluaran) AS n_fgt,
    SUM(CASE WHEN ada_pengeluaran = 1 THEN di_bawah_garis ELSE 0 END) AS miskin_fgt,
    SUM(CASE WHEN ada_pengeluaran = 1 THEN bobot ELSE 0E0 END) AS w_fgt,
    SUM(CASE WHEN ada_pengeluaran = 1 AND di_bawah_garis = 1 THEN bobot ELSE 0E0 END) AS w0,
    SUM(CASE WHEN ada_pengeluaran = 1 THEN bobot * jurang ELSE 0E0 END) AS w1,
    SUM(CASE WHEN ada_pengeluaran = 1 THEN bobot * jurang * jurang ELSE 0E0 END) AS w2,
    SUM(lengkap) AS n_af,
    SUM(CASE WHEN lengkap = 1 AND kekurangan >= k THEN 1 ELSE 0 END) AS miskin_af,
    SUM(CASE WHEN lengkap = 1 THEN bobot ELSE 0E0 END) AS w_af,
    SUM(CASE WHEN lengkap = 1 AND kekurangan >= k THEN bobot ELSE 0E0 END) AS w_h,
    SUM(CASE WHEN lengkap = 1 AND kekurangan >= k THEN bobot * kekurangan ELSE 0E0 END) AS w_m0
  FROM perorang
  GROUP BY kode
)
SELECT
  kode,
  CAST(n_orang AS BIGINT) AS n_orang,
  CAST(n_fgt AS BIGINT) AS n_fgt,
  CAST(miskin_fgt AS BIGINT) AS miskin_fgt,
  w_fgt AS bobot_fgt,
  w0 AS bobot_miskin_fgt,
  w0 / NULLIF(w_fgt, 0E0) AS p0,
  w1 / NULLIF(w_fgt, 0E0) AS p1,
  w2 / NULLIF(w_fgt, 0E0) AS p2,
  CAST(n_af AS BIGINT) AS n_af,
  CAST(miskin_af AS BIGINT) AS miskin_af,
  w_af AS bobot_af,
  w_h AS bobot_miskin_af,
  w_h / NULLIF(w_af, 0E0) AS h,
  w_m0 / NULLIF(w_h, 0E0) AS a,
  w_m0 / NULLIF(w_af, 0E0) AS m0,
  -- Last, as writers of partitions want it.
  SUBSTRING(kode, 1, 2) AS prov
FROM jumlah
