import type { SpokenLanguage } from '../spoken-language.ts';

export const turkish: SpokenLanguage = {
  id: 'turkish',
  symbol: [
    '{symbol} nerede [kullanılıyor|tanımlı]?',
    '{symbol} kim tarafından çağrılıyor?',
    '{symbol} için kodda ara',
  ],
  concept: [
    ['indirimi nerede hesaplıyoruz?', 'indirimi hesaplıyoruz'],
    ['oturum süremiz ne kadar?', 'oturum süremiz'],
    ['timeout değerini {n} yap', 'timeout'],
  ],
  read: ['{path} dosyasını [aç|göster]', '{path} ne yapıyor?'],
  list: ['{folder} içinde ne var?'],
  patch: ['{path} içinde {old} yerine {new} yaz', '{path} dosyasında {old} ifadesini {new} yap'],
  write: ['{path} dosyasına {content} yaz'],
  percent: ['{value} sayısının yüzde {rate} kaç eder?', '{value} için %{rate} hesapla'],
  days: ['{a} ile {b} arasında kaç gün var?'],
  answer: [
    [
      'mutex nedir?',
      'Mutex, kritik bölüme aynı anda yalnızca bir iş parçacığının girmesine izin veren bir kilittir.',
    ],
    ['teşekkürler[!|, çalıştı]', 'Rica ederim!'],
  ],
  escalate: [
    ['{path} dosyasını sil', 'Dosya silemem. Onaylıyor musun, kendin siler misin?'],
    ['düzelt şunu', 'Tam olarak neyi, nerede düzeltmeliyim?'],
  ],
};
